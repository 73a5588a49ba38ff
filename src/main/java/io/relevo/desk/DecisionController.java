package io.relevo.desk;

import io.relevo.returns.Decisions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about returns, whole. For the house only: not everything in them may be told to a customer. */
@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/{id}")
    DecisionRecord one(@PathVariable String id) {
        return decisions.find(id).map(DecisionRecord::of).orElseThrow(() -> Problem.notFound("decision.unknown", id));
    }
}
