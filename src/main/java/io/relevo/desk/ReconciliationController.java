package io.relevo.desk;

import io.relevo.cases.Actor;
import io.relevo.flow.Caller;
import io.relevo.flow.Reconciliation;
import io.relevo.flow.TimerReconciliation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of lost and misplaced timers. */
@RestController
@RequestMapping("/api/reconciliations")
class ReconciliationController {

    private static final int SHOWN = 50;

    private final TimerReconciliation reconciliation;

    ReconciliationController(TimerReconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** The latest reports. */
    @GetMapping
    List<Reconciliation> latest() {
        return reconciliation.latest(SHOWN);
    }

    /** Runs now: 200 with the report, 202 with the run that is under way and goes round once more. */
    @PostMapping
    ResponseEntity<Reconciliation> run(Caller caller) {
        Reconciliation report = reconciliation.run("by hand", Actor.user(caller.userId()));
        return ResponseEntity.status(report.isFinished() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(report);
    }
}
