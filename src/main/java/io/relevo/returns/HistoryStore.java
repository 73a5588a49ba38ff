package io.relevo.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a backtest reads of {@code returns_decisions}, and the rows of {@code returns_history}. */
@Component
class HistoryStore {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Recorded(String id, String release, Outcome outcome, Facts facts, boolean imported) {}

    /** @param last the id of its last decision */
    record Piece(int decisions, String last, byte[] content) {}

    /** @param last the id of the last decision in any piece, before all ids if there is none */
    record Kept(int pieces, int decisions, String last) {}

    /** By id. */
    List<Recorded> after(String id, int limit) {
        return jdbc.sql("""
                        select id, release_id, outcome, facts, mode from returns_decisions
                        where mode <> 'SHADOW' and id > :id order by id fetch first :limit rows only""")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> new Recorded(
                        row.getString("id"),
                        row.getString("release_id"),
                        Outcome.valueOf(row.getString("outcome")),
                        Facts.read(row.getString("facts")),
                        Decision.Mode.valueOf(row.getString("mode")) == Decision.Mode.IMPORTED))
                .list();
    }

    int countAfter(String id) {
        return jdbc.sql("select count(*) from returns_decisions where mode <> 'SHADOW' and id > :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    Map<String, Facts> facts(List<String> ids) {
        Map<String, Facts> facts = new HashMap<>();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            jdbc.sql("select id, facts from returns_decisions where id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)))
                    .query((RowCallbackHandler)
                            row -> facts.put(row.getString("id"), Facts.read(row.getString("facts"))));
        }
        return facts;
    }

    Kept kept(String form) {
        return jdbc.sql("""
                        select count(*) as pieces, coalesce(sum(decisions), 0) as decisions,
                            coalesce(max(last_id), '') as last_id
                        from returns_history where form = :form""")
                .param("form", form)
                .query((row, number) ->
                        new Kept(row.getInt("pieces"), row.getInt("decisions"), row.getString("last_id")))
                .single();
    }

    Optional<Piece> piece(String form, int number) {
        return jdbc.sql("select decisions, last_id, content from returns_history where form = :form and piece = :piece")
                .param("form", form)
                .param("piece", number)
                .query((row, index) ->
                        new Piece(row.getInt("decisions"), row.getString("last_id"), row.getBytes("content")))
                .optional();
    }

    void clear() {
        jdbc.sql("delete from returns_history").update();
    }

    /** Does nothing if another node was quicker: it kept the same. */
    void keep(String form, int number, Piece piece) {
        try {
            jdbc.sql("insert into returns_history (form, piece, decisions, last_id, content) values (?, ?, ?, ?, ?)")
                    .params(new ArrayList<>(List.of(form, number, piece.decisions(), piece.last(), piece.content())))
                    .update();
        } catch (DuplicateKeyException there) {
            // as intended
        }
    }
}
