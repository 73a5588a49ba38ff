package io.relevo.flow;

import static java.util.stream.Collectors.joining;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.FactProblem;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lays before the reviewer what the tables found, in codes and numbers only; gone with the task. */
@OfferedToDiagrams
public class ReviewFacts implements TaskListener {

    private static final List<String> HISTORY = List.of(
            "customerSinceDays",
            "ordersCount",
            "returnsCount",
            "returnRate",
            "returns90d",
            "returnedValue90d",
            "requests24h",
            "disputes",
            "otherReturnersAtAddress");

    private final ReturnFile returnFile;
    private final Decisions decisions;

    ReviewFacts(ReturnFile returnFile, Decisions decisions) {
        this.returnFile = returnFile;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        ReturnRequest request = returnFile.lock(task.getExecution());
        List<Decision> live = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .toList();
        returnFile.reach(request, ReturnState.IN_REVIEW);
        CaseVariables.RETURN_NUMBER.local(task, request.number().toString());
        CaseVariables.ORDER_ID.local(task, request.orderId());
        CaseVariables.SCORE.local(
                task,
                live.stream().mapToInt(each -> each.verdict().score()).max().orElse(0));
        CaseVariables.POINTS.local(task, lines(live.stream().flatMap(ReviewFacts::hits)));
        CaseVariables.MATCHED.local(task, lines(live.stream().flatMap(ReviewFacts::matched)));
        CaseVariables.HISTORY.local(
                task, live.stream().findFirst().map(ReviewFacts::history).orElse(""));
    }

    private static Stream<String> hits(Decision decision) {
        return decision.verdict().hits().stream()
                .map(hit -> decision.line() + " · " + hit.row() + " " + hit.reason() + " " + hit.points());
    }

    private static Stream<String> matched(Decision decision) {
        Stream<String> rules = decision.verdict().matched().stream()
                .map(rule -> rule.table() + " " + rule.row() + " → "
                        + rule.outputs().values().stream().map(String::valueOf).collect(joining(", ")));
        Stream<String> problems = decision.verdict().problems().stream().map(ReviewFacts::problem);
        return Stream.concat(rules, problems).map(text -> decision.line() + " · " + text);
    }

    private static String problem(FactProblem problem) {
        return problem.kind() + " " + problem.fact();
    }

    private static String history(Decision decision) {
        return lines(HISTORY.stream()
                .flatMap(name -> decision.facts().find(name).map(known -> name + " = " + known).stream()));
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(joining("\n"));
    }
}
