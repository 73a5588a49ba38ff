package io.relevo.flow;

import static java.util.stream.Collectors.toSet;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Lines that are refused while others aren't go their own way, as a return of their own: they can be appealed or asked
 * for again, and the others don't wait for that.
 */
@OfferedToDiagrams
public class SplitReturn implements JavaDelegate {

    private final ReturnFile returnFile;
    private final Returns returns;
    private final Decisions decisions;
    private final RuntimeService runtime;

    SplitReturn(ReturnFile returnFile, Returns returns, Decisions decisions, RuntimeService runtime) {
        this.returnFile = returnFile;
        this.returns = returns;
        this.decisions = decisions;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        if (request.lines().size() == 1) {
            return;
        }
        Set<String> denied = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.outcome() == Outcome.DENY)
                .map(Decision::id)
                .collect(toSet());
        Set<Integer> refused = request.lines().stream()
                .filter(line -> denied.contains(line.decisionId()))
                .map(ReturnLine::line)
                .collect(toSet());
        if (refused.isEmpty() || refused.size() == request.lines().size()) {
            return;
        }
        ReturnRequest part = returns.split(request.number(), refused);
        returnFile.tell(request, "return.split", part.number());
        String flow = runtime.startProcessInstanceByKey(
                        ReturnCounter.PROCESS, part.number().toString())
                .getId();
        returns.attach(part.number(), flow);
    }
}
