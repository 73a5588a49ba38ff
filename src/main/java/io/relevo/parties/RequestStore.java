package io.relevo.parties;

import io.relevo.parties.Request.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequestStore {

    private static final String SELECT = """
            select id, reference, party, question, blocking, target_seconds, due_at, asked_by, asked_at, status,
                answer, answered_by, settled_at, flow_id
            from parties_requests
            """;

    private final JdbcClient jdbc;
    private final Directory directory;

    RequestStore(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    void insert(Request request) {
        jdbc.sql("""
                        insert into parties_requests (id, reference, party, question, blocking, target_seconds, due_at,
                            asked_by, asked_at, status)
                        values (:id, :reference, :party, :question, :blocking, :target, :dueAt, :askedBy, :askedAt, 'OPEN')
                        """)
                .param("id", request.id())
                .param("reference", request.reference())
                .param("party", request.party().code())
                .param("question", request.text())
                .param("blocking", request.blocking())
                .param("target", request.target().toSeconds())
                .param("dueAt", at(request.dueAt()))
                .param("askedBy", request.askedBy())
                .param("askedAt", at(request.askedAt()))
                .update();
    }

    boolean attach(String id, String flowId) {
        return jdbc.sql("update parties_requests set flow_id = :flowId where id = :id")
                        .param("flowId", flowId)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean settle(String id, Status status, String answer, String by, Instant now) {
        return jdbc.sql("""
                                update parties_requests set status = :status, answer = :answer, answered_by = :by,
                                    settled_at = :now
                                where id = :id and status = 'OPEN'
                                """)
                        .param("status", status.name())
                        .param("answer", answer, Types.VARCHAR)
                        .param("by", by)
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Request> find(String id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(rows()).optional();
    }

    Optional<Request> ofFlow(String flowId) {
        return jdbc.sql(SELECT + "where flow_id = :flowId")
                .param("flowId", flowId)
                .query(rows())
                .optional();
    }

    List<Request> of(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference order by asked_at, id")
                .param("reference", reference)
                .query(rows())
                .list();
    }

    Map<String, List<Request>> of(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + "where reference in (:references) order by asked_at, id")
                        .param("references", references)
                        .query(rows())
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Request::reference));
    }

    List<Request> openOf(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference and status = 'OPEN' order by asked_at, id")
                .param("reference", reference)
                .query(rows())
                .list();
    }

    List<Request> openOf(Collection<String> references) {
        return jdbc.sql(SELECT + "where reference in (:references) and status = 'OPEN'")
                .param("references", references)
                .query(rows())
                .list();
    }

    private RowMapper<Request> rows() {
        return (row, number) -> read(row);
    }

    private Request read(ResultSet row) throws SQLException {
        return new Request(
                row.getString("id"),
                row.getString("reference"),
                directory.find(row.getString("party")).orElseThrow(),
                row.getString("question"),
                row.getBoolean("blocking"),
                Duration.ofSeconds(row.getLong("target_seconds")),
                instant(row, "due_at"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                Status.valueOf(row.getString("status")),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row, "settled_at"),
                row.getString("flow_id"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
