package io.relevo.desk;

import io.relevo.returns.Decision;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A return as the API tells it.
 *
 * @param reasons codes of the line that decided
 * @param decisionId of the line that decided
 * @param splitFrom the return these lines were asked for in, which was approved without them; or null
 * @param split returns of the lines that were refused while these weren't
 * @param outcomeInWords for those who work here, in the language asked for; null while nothing is decided
 * @param forCustomer why, as far as the customer may be told it, in that language; null while nothing is decided
 */
record ReturnAnswer(
        String returnNumber,
        Outcome outcome,
        List<String> reasons,
        String decisionId,
        ReturnState state,
        String order,
        String customer,
        String caseNumber,
        Instant requestedAt,
        Instant changedAt,
        String appeal,
        String splitFrom,
        List<String> split,
        List<Line> lines,
        String outcomeInWords,
        String forCustomer) {

    /** @param outcome a person's, where one decided otherwise */
    record Line(
            int line,
            int quantity,
            String reason,
            String condition,
            String comment,
            List<String> photos,
            Outcome outcome,
            List<String> reasons,
            String decisionId) {}

    static ReturnAnswer of(
            ReturnRequest request, List<Decision> decisions, List<ReturnRequest> split, ReturnTelling telling) {
        Map<String, Decision> byId = decisions.stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        List<Line> lines = request.lines().stream()
                .map(line -> line(line, Optional.ofNullable(byId.get(line.decisionId()))))
                .toList();
        Optional<Line> deciding = lines.stream()
                .filter(line -> line.decisionId() != null)
                .max(Comparator.comparing(line -> line.outcome() == request.outcome()));
        return new ReturnAnswer(
                request.number().toString(),
                request.outcome(),
                deciding.map(Line::reasons).orElse(List.of()),
                deciding.map(Line::decisionId).orElse(null),
                request.state(),
                request.orderId(),
                request.customerId(),
                request.caseReference(),
                request.requestedAt(),
                request.changedAt(),
                request.appeal(),
                request.splitFrom() == null ? null : request.splitFrom().toString(),
                split.stream().map(part -> part.number().toString()).toList(),
                lines,
                telling.outcome(request),
                deciding.map(line -> telling.sentence(line.reasons())).orElse(null));
    }

    private static Line line(ReturnLine line, Optional<Decision> decision) {
        return new Line(
                line.line(),
                line.quantity(),
                line.reason(),
                line.condition(),
                line.comment(),
                line.photos(),
                decision.map(Decision::outcome).orElse(null),
                decision.map(decided -> decided.verdict().reasons()).orElse(List.of()),
                line.decisionId());
    }
}
