package io.relevo.workshop;

import io.relevo.returns.Decisions;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a candidate decided in the shadow, beside what was decided in earnest. */
@Controller
class ShadowPage {

    private static final int SHOWN = 100;

    private final Candidates candidates;
    private final Decisions decisions;
    private final WorkshopWords words;

    ShadowPage(Candidates candidates, Decisions decisions, WorkshopWords words) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.words = words;
    }

    @GetMapping("/workshop/returns/candidates/{id}/shadow")
    String show(@PathVariable String id, Model model) {
        Candidate candidate = candidates
                .find(id)
                .filter(known -> known.shadowSince() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Decisions.ShadowFlow> flows = decisions.shadowedBy(candidate.releaseId());
        model.addAttribute("candidate", candidate);
        model.addAttribute("flows", flows);
        model.addAttribute(
                "all", flows.stream().mapToInt(Decisions.ShadowFlow::decisions).sum());
        model.addAttribute(
                "differing",
                flows.stream()
                        .filter(flow -> flow.live() != flow.shadow())
                        .mapToInt(Decisions.ShadowFlow::decisions)
                        .sum());
        model.addAttribute("pairs", decisions.differingFrom(candidate.releaseId(), SHOWN));
        model.addAttribute("words", words);
        return "workshop/shadow";
    }
}
