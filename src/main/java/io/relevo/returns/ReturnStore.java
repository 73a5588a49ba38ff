package io.relevo.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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

    ReturnRequest insert(String orderId, String customerId, List<ReturnLine> lines, String caseReference, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into returns_requests (order_id, customer_id, state, case_reference, requested_at, changed_at)
                values (:order, :customer, :state, :case, :at, :at)""")
                .param("order", orderId)
                .param("customer", customerId)
                .param("state", ReturnState.REQUESTED.name())
                .param("case", caseReference, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "number");
        var number = new ReturnNumber(key.getKey().longValue());
        lines.forEach(line -> insert(number, line));
        return new ReturnRequest(
                number, orderId, customerId, ReturnState.REQUESTED, null, caseReference, null, null, at, at, lines);
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

    List<ReturnRequest> ofCase(String reference) {
        return select("r.case_reference = :case", Map.of("case", reference), "r.number desc", "");
    }

    List<ReturnRequest> inState(ReturnState state, int page, int size) {
        return select(
                "r.state = :state",
                Map.of("state", state.name()),
                "r.number",
                " offset " + (long) page * size + " rows fetch next " + (size + 1) + " rows only");
    }

    void attach(ReturnNumber number, String flowId) {
        change(number, "flow_id = :flow", Map.of("flow", flowId));
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
                .map(request -> with(lines.getOrDefault(request.number().value(), List.of()), request))
                .toList();
    }

    private static ReturnRequest with(List<ReturnLine> lines, ReturnRequest bare) {
        return new ReturnRequest(
                bare.number(),
                bare.orderId(),
                bare.customerId(),
                bare.state(),
                bare.outcome(),
                bare.caseReference(),
                bare.flowId(),
                bare.appeal(),
                bare.requestedAt(),
                bare.changedAt(),
                lines);
    }

    private static ReturnRequest request(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new ReturnRequest(
                new ReturnNumber(row.getLong("number")),
                row.getString("order_id"),
                row.getString("customer_id"),
                ReturnState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("case_reference"),
                row.getString("flow_id"),
                row.getString("appeal"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
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
