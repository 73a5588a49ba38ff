package io.relevo.cases;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table {@code cases}. */
@Component
class CaseStore {

    private static final String COLUMNS = """
            number, state, owner, level, queue, priority, channel, reason, subject, customer_id, customer_email,
            customer_name, customer_phone, segment, order_id, language, agent, mailbox, opened_at, call_back_at,
            first_reply_at, unanswered_since, solved_at, closed_at, confirmed, reopen_count, follows_up, public_token,
            ledger_length, ledger_at, last_message_id""";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SupportCase insert(SupportCase cover) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cases (state, owner, level, queue, priority, channel, reason, subject, subject_key,
                          customer_id, customer_email, customer_name, customer_phone, segment, order_id, language,
                          agent, mailbox, opened_at, call_back_at, unanswered_since, confirmed, reopen_count,
                          follows_up, public_token, ledger_length, ledger_at, last_message_id)
                        values (:state, :owner, :level, :queue, :priority, :channel, :reason, :subject, :subjectKey,
                          :customerId, :customerEmail, :customerName, :customerPhone, :segment, :orderId, :language,
                          :agent, :mailbox, :openedAt, :callBackAt, :unansweredSince, false, 0,
                          :followsUp, :publicToken, :ledgerLength, :ledgerAt, :lastMessageId)""")
                .params(changing(cover))
                .param("channel", cover.channel().code())
                .param("subject", cover.subject())
                .param("subjectKey", SubjectKey.of(cover.subject()))
                .param("customerId", cover.customerId())
                .param("customerEmail", cover.customerEmail())
                .param("customerName", cover.customerName())
                .param("customerPhone", cover.customerPhone())
                .param("segment", cover.segment())
                .param("language", cover.language())
                .param("mailbox", cover.mailbox())
                .param("openedAt", utc(cover.openedAt()))
                .param("callBackAt", utc(cover.callBackAt()))
                .param(
                        "followsUp",
                        cover.followsUp() == null ? null : cover.followsUp().value())
                .param("publicToken", cover.publicToken())
                .update(key, "number");
        return cover.with(change -> change.number = new CaseNumber(key.getKey().longValue()));
    }

    void update(SupportCase cover) {
        jdbc.sql("""
                        update cases set state = :state, owner = :owner, level = :level, queue = :queue,
                          priority = :priority, reason = :reason, order_id = :orderId, agent = :agent,
                          first_reply_at = :firstReplyAt, unanswered_since = :unansweredSince, solved_at = :solvedAt,
                          closed_at = :closedAt, confirmed = :confirmed, reopen_count = :reopenCount,
                          ledger_length = :ledgerLength, ledger_at = :ledgerAt, last_message_id = :lastMessageId
                        where number = :number""").params(changing(cover)).update();
    }

    /** Locks the row until the transaction ends. */
    Optional<SupportCase> lock(CaseNumber number) {
        return jdbc.sql("select " + COLUMNS + " from cases where number = ? for update")
                .param(number.value())
                .query(CaseStore::cover)
                .optional();
    }

    Optional<SupportCase> find(CaseNumber number) {
        return jdbc.sql("select " + COLUMNS + " from cases where number = ?")
                .param(number.value())
                .query(CaseStore::cover)
                .optional();
    }

    Optional<SupportCase> findByPublicToken(String token) {
        return jdbc.sql("select " + COLUMNS + " from cases where public_token = ?")
                .param(token)
                .query(CaseStore::cover)
                .optional();
    }

    List<SupportCase> findAll(List<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from cases where number in (:numbers)")
                        .param(
                                "numbers",
                                numbers.stream().map(CaseNumber::value).toList())
                        .query(CaseStore::cover)
                        .list();
    }

    List<SupportCase> search(CaseSearch search) {
        var where = new StringBuilder(" where 1 = 1");
        Map<String, Object> params = new HashMap<>();
        condition(
                where,
                params,
                "customer_email",
                search.email() == null ? null : search.email().toLowerCase());
        condition(
                where,
                params,
                "state",
                search.state() == null ? null : search.state().name());
        condition(where, params, "level", search.level());
        condition(where, params, "reason", search.reason());
        return jdbc.sql("select " + COLUMNS + " from cases" + where
                        + " order by number desc offset :offset rows fetch next :limit rows only")
                .params(params)
                .param("offset", (long) search.page() * search.size())
                .param("limit", search.size() + 1)
                .query(CaseStore::cover)
                .list();
    }

    List<CaseNumber> similarOpen(String address, String subjectKey, Instant since) {
        return jdbc.sql("""
                        select number from cases
                        where customer_email = ? and subject_key = ? and opened_at >= ? and state not in ('SOLVED', 'CLOSED')
                        order by number""").params(address, subjectKey, utc(since)).query(Long.class).list().stream()
                .map(CaseNumber::new)
                .toList();
    }

    List<CaseNumber> open(long after, int limit) {
        return jdbc
                .sql("select number from cases where state <> 'CLOSED' and number > ? order by number"
                        + " fetch first ? rows only")
                .params(after, limit)
                .query(Long.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    /** The newest case that goes on from this one and isn't closed itself. */
    Optional<CaseNumber> openFollowUp(CaseNumber number) {
        return jdbc.sql("select max(number) as number from cases where follows_up = ? and state <> 'CLOSED'")
                .param(number.value())
                .query((row, index) -> row.getLong("number"))
                .optional()
                .filter(found -> found != 0)
                .map(CaseNumber::new);
    }

    private static void condition(StringBuilder where, Map<String, Object> params, String column, String sought) {
        if (sought != null && !sought.isBlank()) {
            where.append(" and ").append(column).append(" = :").append(column);
            params.put(column, sought);
        }
    }

    private static Map<String, Object> changing(SupportCase cover) {
        Map<String, Object> params = new HashMap<>();
        params.put("number", cover.number() == null ? null : cover.number().value());
        params.put("state", cover.state().name());
        params.put("owner", cover.owner().code());
        params.put("level", cover.level());
        params.put("queue", cover.queue());
        params.put("priority", cover.priority());
        params.put("reason", cover.reason());
        params.put("orderId", cover.orderId());
        params.put("agent", cover.agent());
        params.put("firstReplyAt", utc(cover.firstReplyAt()));
        params.put("unansweredSince", utc(cover.unansweredSince()));
        params.put("solvedAt", utc(cover.solvedAt()));
        params.put("closedAt", utc(cover.closedAt()));
        params.put("confirmed", cover.confirmed());
        params.put("reopenCount", cover.reopenCount());
        params.put("ledgerLength", cover.ledgerLength());
        params.put("ledgerAt", utc(cover.ledgerAt()));
        params.put("lastMessageId", cover.lastMessageId());
        return params;
    }

    private static SupportCase cover(ResultSet row, int index) throws SQLException {
        long followsUp = row.getLong("follows_up");
        return new SupportCase(
                new CaseNumber(row.getLong("number")),
                CaseState.valueOf(row.getString("state")),
                new Owner(row.getString("owner")),
                row.getString("level"),
                row.getString("queue"),
                row.getInt("priority"),
                Channel.of(row.getString("channel")),
                row.getString("reason"),
                row.getString("subject"),
                row.getString("customer_id"),
                row.getString("customer_email"),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("segment"),
                row.getString("order_id"),
                row.getString("language"),
                row.getString("agent"),
                row.getString("mailbox"),
                instant(row, "opened_at"),
                instant(row, "call_back_at"),
                instant(row, "first_reply_at"),
                instant(row, "unanswered_since"),
                instant(row, "solved_at"),
                instant(row, "closed_at"),
                row.getBoolean("confirmed"),
                row.getInt("reopen_count"),
                followsUp == 0 ? null : new CaseNumber(followsUp),
                row.getString("public_token"),
                row.getInt("ledger_length"),
                instant(row, "ledger_at"),
                row.getString("last_message_id"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
