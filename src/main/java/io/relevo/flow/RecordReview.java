package io.relevo.flow;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/** What a person decided stands beside what the tables did, with their reason; no review ends without both. */
@OfferedToDiagrams
public class RecordReview implements TaskListener {

    private final ReturnFile returnFile;
    private final Returns returns;
    private final Decisions decisions;
    private final ObjectProvider<IdentityService> identity;

    RecordReview(
            ReturnFile returnFile, Returns returns, Decisions decisions, ObjectProvider<IdentityService> identity) {
        this.returnFile = returnFile;
        this.returns = returns;
        this.decisions = decisions;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        Outcome outcome = outcome(CaseVariables.REVIEW_OUTCOME.get(task));
        String reason = CaseVariables.REVIEW_REASON.get(task);
        if (!Texts.present(reason)) {
            throw new Refused("return.reason-required");
        }
        ReturnRequest request = returnFile.lock(task.getExecution());
        String reviewer = reviewer(task);
        List<Decision> due = due(live(request));
        if (request.appeal() != null && due.stream().anyMatch(decision -> wasBy(decision, reviewer))) {
            throw new Refused("return.same-reviewer");
        }
        due.forEach(decision -> decisions.override(decision.id(), outcome, reason, reviewer));
        Outcome whole =
                Outcome.ofReturn(live(request).stream().map(Decision::outcome).toList());
        returns.decided(request.number(), whole);
        CaseVariables.VERDICT.set(task.getExecution(), whole.name());
        forget(task, CaseVariables.REVIEW_OUTCOME);
        forget(task, CaseVariables.REVIEW_REASON);
        ReviewFacts.forget(task);
        returnFile.tell(request, "return-reviewed." + outcome.name(), reviewer, reason);
    }

    /** It stays with the decision, not in the engine: the next review starts without it, and history keeps no text. */
    private static void forget(DelegateTask task, Variable<String> answer) {
        task.setVariable(answer.name(), null);
        task.removeVariable(answer.name());
    }

    private static Outcome outcome(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(code) && outcome != Outcome.MANUAL_REVIEW)
                .findFirst()
                .orElseThrow(() -> new Refused("return.outcome-required"));
    }

    private List<Decision> live(ReturnRequest request) {
        return decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .toList();
    }

    /** Lines that wait for a person; if none does, all: an appeal, or an inspection that failed. */
    private static List<Decision> due(List<Decision> live) {
        List<Decision> open = live.stream()
                .filter(decision ->
                        decision.override() == null && decision.verdict().outcome() == Outcome.MANUAL_REVIEW)
                .toList();
        return open.isEmpty() ? live : open;
    }

    private static boolean wasBy(Decision decision, String reviewer) {
        return decision.override() != null && decision.override().by().equals(reviewer);
    }

    private String reviewer(DelegateTask task) {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .map(caller -> caller.getUserId())
                .orElseGet(() -> task.getAssignee() == null ? "?" : task.getAssignee());
    }
}
