package io.relevo.cases;

import static io.relevo.cases.CaseStore.instant;
import static io.relevo.cases.CaseStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code cases_entries}. */
@Component
class EntryStore {

    private final JdbcClient jdbc;
    private final AttachmentStore attachments;

    EntryStore(JdbcClient jdbc, AttachmentStore attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    Entry insert(EntryDraft draft) {
        jdbc.sql("""
                        insert into cases_entries (id, case_number, kind, channel, author, at, text, html, message_id,
                          needs_reply, automatic, request_id, original_id, delivery)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.id,
                        draft.number.value(),
                        draft.kind.name(),
                        draft.channel == null ? null : draft.channel.code(),
                        draft.author,
                        utc(draft.at),
                        draft.text,
                        draft.html,
                        draft.messageId,
                        draft.needsReply,
                        draft.automatic,
                        draft.requestId,
                        draft.originalId,
                        draft.delivery == null ? null : draft.delivery.name())
                .update();
        List<Attachment> files = attachments.insert(draft);
        return new Entry(
                draft.id,
                draft.number,
                draft.kind,
                draft.channel,
                draft.author,
                draft.at,
                draft.text,
                draft.html,
                draft.messageId,
                draft.needsReply,
                draft.requestId,
                draft.delivery,
                null,
                files);
    }

    List<Entry> of(CaseNumber number) {
        Map<String, List<Attachment>> files = attachments.of(number);
        return jdbc.sql("select * from cases_entries where case_number = ? order by at, id")
                .param(number.value())
                .query((row, index) -> entry(row, files))
                .list();
    }

    Optional<Entry> find(String id) {
        return jdbc.sql("select * from cases_entries where id = ?")
                .param(id)
                .query((row, index) -> entry(row, Map.of()))
                .optional();
    }

    Optional<Entry> findByMessageId(String messageId) {
        return jdbc.sql("select * from cases_entries where message_id = ? order by id desc fetch first 1 row only")
                .param(messageId)
                .query((row, index) -> entry(row, Map.of()))
                .optional();
    }

    /** The newest entry of each of these Message-IDs. */
    Map<String, CaseNumber> casesOf(Collection<String> messageIds) {
        return jdbc
                .sql("select message_id, max(case_number) as case_number from cases_entries"
                        + " where message_id in (:ids) group by message_id")
                .param("ids", messageIds)
                .query((row, index) ->
                        Map.entry(row.getString("message_id"), new CaseNumber(row.getLong("case_number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean wroteIn(CaseNumber number, String address) {
        return jdbc.sql("""
                        select count(*) from cases c where c.number = :number and (c.customer_email = :address
                          or exists (select 1 from cases_entries e where e.case_number = c.number
                                     and e.author = :address and e.kind = 'CUSTOMER_MESSAGE'))""")
                        .param("number", number.value())
                        .param("address", address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean customerWroteAfter(CaseNumber number, String entryId) {
        return jdbc.sql("""
                        select count(*) from cases_entries later, cases_entries seen
                        where seen.id = :seen and later.case_number = :number and later.kind = 'CUSTOMER_MESSAGE'
                          and later.needs_reply = true
                          and (later.at > seen.at or (later.at = seen.at and later.id > seen.id))""")
                        .param("seen", entryId)
                        .param("number", number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Since when the customer waits: the oldest message that needs a reply after our last public one. */
    Optional<Instant> oldestUnanswered(CaseNumber number) {
        OffsetDateTime oldest = jdbc.sql("""
                        select min(asked.at) as since from cases_entries asked
                        where asked.case_number = :number and asked.kind = 'CUSTOMER_MESSAGE' and asked.needs_reply = true
                          and not exists (select 1 from cases_entries said where said.case_number = :number
                                          and said.kind = 'PUBLIC_REPLY' and (said.at > asked.at
                                            or (said.at = asked.at and said.id > asked.id)))""")
                .param("number", number.value())
                .query((row, index) -> row.getObject("since", OffsetDateTime.class))
                .list()
                .get(0);
        return Optional.ofNullable(oldest).map(OffsetDateTime::toInstant);
    }

    void sent(Collection<String> messageIds) {
        if (!messageIds.isEmpty()) {
            jdbc.sql("update cases_entries set delivery = 'SENT', delivery_detail = null where message_id in (:ids)")
                    .param("ids", messageIds)
                    .update();
        }
    }

    void delivery(String messageId, Delivery delivery, String detail) {
        jdbc.sql("update cases_entries set delivery = ?, delivery_detail = ? where message_id = ?")
                .params(delivery.name(), Texts.shorten(detail, 1000), messageId)
                .update();
    }

    void needsReply(String entryId, boolean needsReply) {
        jdbc.sql("update cases_entries set needs_reply = ? where id = ?")
                .params(needsReply, entryId)
                .update();
    }

    private static Entry entry(ResultSet row, Map<String, List<Attachment>> attachments) throws SQLException {
        String id = row.getString("id");
        String channel = row.getString("channel");
        String delivery = row.getString("delivery");
        return new Entry(
                id,
                new CaseNumber(row.getLong("case_number")),
                EntryKind.valueOf(row.getString("kind")),
                channel == null ? null : Channel.of(channel),
                row.getString("author"),
                instant(row, "at"),
                row.getString("text"),
                row.getString("html"),
                row.getString("message_id"),
                row.getBoolean("needs_reply"),
                row.getString("request_id"),
                delivery == null ? null : Delivery.valueOf(delivery),
                row.getString("delivery_detail"),
                attachments.getOrDefault(id, List.of()));
    }
}
