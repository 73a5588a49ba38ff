package io.relevo.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of {@code returns_requests} and {@code returns_lines}: two statements, however many returns. */
@Component
class ReturnStore {

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReturnRequest insert(
            String orderId,
            String customerId,
            List<ReturnLine> lines,
            String caseReference,
            String language,
            Instant at) {
        ReturnNumber number = insert(orderId, customerId, caseReference, language, at, at, null);
        lines.forEach(line -> insert(number, line));
        return ReturnRequest.asked(number, orderId, customerId, caseReference, language, at, lines);
    }

    /** Some lines of a return as one of their own, asked for at the same time. */
    ReturnNumber split(ReturnRequest whole, Set<Integer> lines, Instant at) {
        ReturnNumber part = insert(
                whole.orderId(),
                whole.customerId(),
                whole.caseReference(),
                whole.language(),
                whole.requestedAt(),
                at,
                whole.number().value());
        jdbc.sql("update returns_lines set return_number = :part where return_number = :whole and line in (:lines)")
                .param("part", part.value())
                .param("whole", whole.number().value())
                .param("lines", lines)
                .update();
        return part;
    }

    private ReturnNumber insert(
            String orderId,
            String customerId,
            String caseReference,
            String language,
            Instant requestedAt,
            Instant changedAt,
            Long splitFrom) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into returns_requests (order_id, customer_id, state, case_reference, language, requested_at,
                    changed_at, split_from)
                values (:order, :customer, :state, :case, :language, :requested, :changed, :whole)""")
                .param("order", orderId)
                .param("customer", customerId)
                .param("state", ReturnState.REQUESTED.name())
                .param("case", caseReference, Types.VARCHAR)
                .param("language", language, Types.VARCHAR)
                .param("requested", requestedAt.atOffset(ZoneOffset.UTC))
                .param("changed", changedAt.atOffset(ZoneOffset.UTC))
                .param("whole", splitFrom, Types.BIGINT)
                .update(key, "number");
        return new ReturnNumber(key.getKey().longValue());
    }

    private void insert(ReturnNumber number, ReturnLine line) {
        jdbc.sql("""
                insert into returns_lines (return_number, line, quantity, reason, item_condition, remark, photos,
                    category, worth)
                values (:number, :line, :quantity, :reason, :condition, :comment, :photos, :category, :worth)""")
                .param("number", number.value())
                .param("line", line.line())
                .param("quantity", line.quantity())
                .param("reason", line.reason())
                .param("condition", line.condition(), Types.VARCHAR)
                .param("comment", line.comment(), Types.VARCHAR)
                .param("photos", line.photos().isEmpty() ? null : String.join("\n", line.photos()), Types.VARCHAR)
                .param("category", line.category(), Types.VARCHAR)
                .param("worth", line.worth(), Types.NUMERIC)
                .update();
    }

    Optional<ReturnRequest> lock(ReturnNumber number) {
        return select("r.number = :number", Map.of("number", number.value()), "", " for update").stream()
                .findFirst();
    }

    Optional<ReturnRequest> find(ReturnNumber number) {
        return select("r.number = :number", Map.of("number", number.value()), "", "").stream()
                .findFirst();
    }

    List<ReturnRequest> ofCustomers(Set<String> customers) {
        return select("r.customer_id in (:customers)", Map.of("customers", customers), "r.number desc", "");
    }

    List<ReturnRequest> ofOrder(String orderId) {
        return select("r.order_id = :order", Map.of("order", orderId), "r.number desc", "");
    }

    List<ReturnRequest> splitFrom(ReturnNumber number) {
        return select("r.split_from = :number", Map.of("number", number.value()), "r.number", "");
    }

    List<ReturnRequest> ofCase(String reference) {
        return select("r.case_reference = :case", Map.of("case", reference), "r.number desc", "");
    }

    List<ReturnRequest> inState(ReturnState state, int page, int size) {
        return select("r.state = :state", Map.of("state", state.name()), "r.number", slice(page, size));
    }

    List<ReturnRequest> newest(int page, int size) {
        return select("1 = 1", Map.of(), "r.number desc", slice(page, size));
    }

    private static String slice(int page, int size) {
        return " offset " + (long) page * size + " rows fetch next " + (size + 1) + " rows only";
    }

    /** By line: pieces that are on their way back, came back, or wait for an answer. */
    Map<Integer, Integer> taken(String orderId) {
        return jdbc
                .sql("""
                        select l.line, sum(l.quantity) as pieces
                        from returns_lines l join returns_requests r on r.number = l.return_number
                        where r.order_id = :order and r.state not in ('REFUSED', 'EXPIRED')
                        group by l.line""")
                .param("order", orderId)
                .query((row, number) -> Map.entry(row.getInt("line"), row.getInt("pieces")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void attach(ReturnNumber number, String flowId) {
        change(number, "flow_id = :flow", Map.of("flow", flowId));
    }

    void belongsTo(ReturnNumber number, String caseReference) {
        change(number, "case_reference = :case", Map.of("case", caseReference));
    }

    void appealed(ReturnNumber number, String words) {
        change(number, "appeal = :words", Map.of("words", words));
    }

    void decided(ReturnNumber number, Outcome outcome) {
        change(number, "outcome = :outcome", Map.of("outcome", outcome.name()));
    }

    void reach(ReturnNumber number, ReturnState state, Instant at) {
        change(
                number,
                "state = :state, changed_at = :at",
                Map.of("state", state.name(), "at", at.atOffset(ZoneOffset.UTC)));
    }

    void decided(ReturnNumber number, int line, String decisionId) {
        jdbc.sql("update returns_lines set decision_id = :decision where return_number = :number and line = :line")
                .param("decision", decisionId)
                .param("number", number.value())
                .param("line", line)
                .update();
    }

    private void change(ReturnNumber number, String assignments, Map<String, ?> contents) {
        jdbc.sql("update returns_requests set " + assignments + " where number = :number")
                .params(contents)
                .param("number", number.value())
                .update();
    }

    private List<ReturnRequest> select(String which, Map<String, ?> contents, String order, String end) {
        List<ReturnRequest> bare = jdbc.sql("select r.* from returns_requests r where " + which
                        + (order.isEmpty() ? "" : " order by " + order) + end)
                .params(contents)
                .query((row, index) -> request(row))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<ReturnLine>> lines = jdbc
                .sql("select l.* from returns_lines l where l.return_number in (:numbers) order by l.line")
                .param(
                        "numbers",
                        bare.stream().map(request -> request.number().value()).toList())
                .query((row, index) -> Map.entry(row.getLong("return_number"), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return bare.stream()
                .map(request -> request.with(lines.getOrDefault(request.number().value(), List.of())))
                .toList();
    }

    private static ReturnRequest request(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        long splitFrom = row.getLong("split_from");
        return new ReturnRequest(
                new ReturnNumber(row.getLong("number")),
                row.getString("order_id"),
                row.getString("customer_id"),
                ReturnState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("case_reference"),
                row.getString("flow_id"),
                row.getString("appeal"),
                row.getString("language"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                splitFrom == 0 ? null : new ReturnNumber(splitFrom),
                List.of());
    }

    private static ReturnLine line(ResultSet row) throws SQLException {
        String photos = row.getString("photos");
        return new ReturnLine(
                row.getInt("line"),
                row.getInt("quantity"),
                row.getString("reason"),
                row.getString("item_condition"),
                row.getString("remark"),
                photos == null ? List.of() : photos.lines().toList(),
                row.getString("category"),
                row.getBigDecimal("worth"),
                row.getString("decision_id"));
    }
}
