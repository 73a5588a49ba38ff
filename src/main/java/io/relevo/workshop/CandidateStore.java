package io.relevo.workshop;

import io.relevo.returns.Checked;
import io.relevo.returns.Release;
import io.relevo.workshop.Candidate.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CandidateStore {

    private static final String SELECT = """
            select id, title, author, created_at, changed_at, state, points, graph, catalogue, findings, approved_by,
                approved_at, release_id, shadow_since, released_by, released_at
            from workshop_candidates
            """;

    private final JdbcClient jdbc;
    private final WorkshopJson json;

    CandidateStore(JdbcClient jdbc, WorkshopJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Candidate candidate) {
        write(candidate, """
                insert into workshop_candidates (id, title, author, created_at, changed_at, state, points, graph, catalogue,
                    findings, approved_by, approved_at, release_id, shadow_since, released_by, released_at)
                values (:id, :title, :author, :createdAt, :changedAt, :state, :points, :graph, :catalogue, :findings,
                    :approvedBy, :approvedAt, :release, :shadowSince, :releasedBy, :releasedAt)""");
    }

    void update(Candidate candidate) {
        write(candidate, """
                update workshop_candidates set title = :title, author = :author, created_at = :createdAt,
                    changed_at = :changedAt, state = :state, points = :points, graph = :graph, catalogue = :catalogue,
                    findings = :findings, approved_by = :approvedBy, approved_at = :approvedAt, release_id = :release,
                    shadow_since = :shadowSince, released_by = :releasedBy, released_at = :releasedAt
                where id = :id""");
    }

    Optional<Candidate> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::candidate)
                .optional();
    }

    /** For whoever changes it. */
    Optional<Candidate> lock(String id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(this::candidate)
                .optional();
    }

    /** Until the transaction ends nobody else changes what judges. */
    void takeTurn() {
        jdbc.sql("select what from workshop_turns where what = 'release' for update")
                .query(String.class)
                .single();
    }

    /** Those not yet released or given up, the last changed first; without their files. */
    List<Proposal> open(int skip, int limit) {
        return proposals(
                "where state in ('DRAFT', 'CHECKED', 'SHADOW') order by changed_at desc, id desc", skip, limit);
    }

    /** Those that judge or did, the last released first; without their files. */
    List<Proposal> released(int skip, int limit) {
        return proposals("where state = 'RELEASED' order by released_at desc, id desc", skip, limit);
    }

    private List<Proposal> proposals(String which, int skip, int limit) {
        return jdbc.sql("select id, title, author, changed_at, state, approved_by, release_id, released_at"
                        + " from workshop_candidates " + which + " offset :skip rows fetch next :limit rows only")
                .param("skip", skip)
                .param("limit", limit)
                .query((row, number) -> new Proposal(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("author"),
                        instant(row, "changed_at"),
                        State.valueOf(row.getString("state")),
                        row.getString("approved_by"),
                        row.getString("release_id"),
                        instant(row, "released_at")))
                .list();
    }

    List<Candidate> in(State state) {
        return jdbc.sql(SELECT + "where state = :state order by id")
                .param("state", state.name())
                .query(this::candidate)
                .list();
    }

    Optional<Candidate> ofRelease(String release) {
        return jdbc.sql(SELECT + "where release_id = :release order by changed_at desc fetch first 1 rows only")
                .param("release", release)
                .query(this::candidate)
                .optional();
    }

    private void write(Candidate candidate, String sql) {
        jdbc.sql(sql)
                .param("id", candidate.id())
                .param("title", candidate.title())
                .param("author", candidate.author())
                .param("createdAt", utc(candidate.createdAt()))
                .param("changedAt", utc(candidate.changedAt()))
                .param("state", candidate.state().name())
                .param("points", candidate.files().points().bytes())
                .param("graph", candidate.files().graph().bytes())
                .param("catalogue", candidate.files().catalogue().bytes())
                .param("findings", json.write(candidate.findings()))
                .param("approvedBy", candidate.approvedBy())
                .param("approvedAt", utc(candidate.approvedAt()))
                .param("release", candidate.releaseId())
                .param("shadowSince", utc(candidate.shadowSince()))
                .param("releasedBy", candidate.releasedBy())
                .param("releasedAt", utc(candidate.releasedAt()))
                .update();
    }

    private Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getString("id"),
                row.getString("title"),
                row.getString("author"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                State.valueOf(row.getString("state")),
                Release.of(
                        row.getString("id"), row.getBytes("points"), row.getBytes("graph"), row.getBytes("catalogue")),
                json.read(row.getString("findings"), Checked.class),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("release_id"),
                instant(row, "shadow_since"),
                row.getString("released_by"),
                instant(row, "released_at"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
