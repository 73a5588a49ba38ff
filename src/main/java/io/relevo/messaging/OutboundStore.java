package io.relevo.messaging;

import io.hypersistence.tsid.TSID;
import io.relevo.messaging.Fate.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OutboundStore {

    private static final String INSERT = """
            insert into messaging_outbound (id, mail_key, reference, kind, mailbox_from, recipient, rationed_to,
                subject, body, message_id, in_reply_to, reply_to, auto_submitted, status, attempts, next_at, created_at)
            """;

    private final JdbcClient jdbc;

    OutboundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Envelope envelope, Instant now) {
        bind(INSERT + """
                                values (:id, :key, :reference, :kind, :from, :to, null,
                                    :subject, :text, :messageId, :inReplyTo, :replyTo, :autoSubmitted,
                                    'QUEUED', 0, :now, :now)
                                """, envelope, now).update();
    }

    /** Counts and stores in one statement. */
    boolean insertIfFewerThan(int most, Duration within, Envelope envelope, Instant now) {
        return bind(INSERT + """
                                        select :id, :key, :reference, :kind, :from, :to, :rationedTo,
                                            :subject, :text, :messageId, :inReplyTo, :replyTo, :autoSubmitted,
                                            'QUEUED', 0, cast(:now as timestamp(3) with time zone),
                                            cast(:now as timestamp(3) with time zone)
                                        where (select count(*) from messaging_outbound
                                            where rationed_to = :rationedTo and created_at > :since) < :most
                                        """, envelope, now)
                        .param("rationedTo", envelope.to().toLowerCase(Locale.ROOT))
                        .param("since", at(now.minus(within)))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Takes what is due, also what another sender took and did not settle within its lease. */
    List<OutboundMail> claim(String token, Instant now, Instant leaseEnd, int most) {
        List<OutboundMail> due = jdbc.sql("""
                        select id, reference, mailbox_from, recipient, subject, body, message_id, in_reply_to,
                            reply_to, auto_submitted, attempts
                        from messaging_outbound where next_at <= :now order by next_at limit :most
                        for update skip locked
                        """)
                .param("now", at(now))
                .param("most", most)
                .query(OutboundStore::read)
                .list();
        if (!due.isEmpty()) {
            jdbc.sql("""
                            update messaging_outbound set status = 'SENDING', claim_token = :token, next_at = :leaseEnd,
                                attempts = attempts + 1
                            where id in (:ids)
                            """)
                    .param("token", token)
                    .param("leaseEnd", at(leaseEnd))
                    .param("ids", ids(due))
                    .update();
        }
        return due;
    }

    /** @return those that were still ours */
    List<OutboundMail> sent(String token, List<OutboundMail> mails, Instant now) {
        int changed = jdbc.sql("""
                        update messaging_outbound set status = 'SENT', sent_at = :now, next_at = null, last_error = null
                        where id in (:ids) and claim_token = :token and status = 'SENDING'
                        """)
                .param("now", at(now))
                .param("ids", ids(mails))
                .param("token", token)
                .update();
        return changed == mails.size() ? mails : stillOurs(token, mails);
    }

    /** @param nextAt when to try again, or null for never; @return whether it was still ours */
    boolean failed(String token, OutboundMail mail, Failure failure, Instant nextAt) {
        return jdbc.sql("""
                                update messaging_outbound set status = :status, next_at = :nextAt, last_error = :reason
                                where id = :id and claim_token = :token and status = 'SENDING'
                                """)
                        .param("status", failure.kind().name())
                        .param("nextAt", at(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("reason", failure.reason())
                        .param("id", mail.id())
                        .param("token", token)
                        .update()
                == 1;
    }

    void giveBack(String token, Collection<OutboundMail> mails, Instant now) {
        jdbc.sql("""
                        update messaging_outbound set status = 'QUEUED', next_at = :now, attempts = attempts - 1
                        where id in (:ids) and claim_token = :token and status = 'SENDING'
                        """)
                .param("now", at(now))
                .param("ids", ids(mails))
                .param("token", token)
                .update();
    }

    private List<OutboundMail> stillOurs(String token, List<OutboundMail> mails) {
        List<String> ours = jdbc.sql(
                        "select id from messaging_outbound where id in (:ids) and claim_token = :token and status = 'SENT'")
                .param("ids", ids(mails))
                .param("token", token)
                .query(String.class)
                .list();
        return mails.stream().filter(mail -> ours.contains(mail.id())).toList();
    }

    private JdbcClient.StatementSpec bind(String sql, Envelope envelope, Instant now) {
        return jdbc.sql(sql)
                .param("id", TSID.Factory.getTsid().toString())
                .param("key", envelope.key())
                .param("reference", envelope.reference(), Types.VARCHAR)
                .param("kind", envelope.kind())
                .param("from", envelope.from())
                .param("to", envelope.to())
                .param("subject", envelope.subject())
                .param("text", envelope.text())
                .param("messageId", envelope.messageId())
                .param("inReplyTo", envelope.inReplyTo(), Types.VARCHAR)
                .param("replyTo", envelope.replyTo(), Types.VARCHAR)
                .param("autoSubmitted", envelope.autoSubmitted(), Types.VARCHAR)
                .param("now", at(now));
    }

    private static List<String> ids(Collection<OutboundMail> mails) {
        return mails.stream().map(OutboundMail::id).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static OutboundMail read(ResultSet row, int number) throws SQLException {
        return new OutboundMail(
                row.getString("id"),
                row.getString("reference"),
                row.getString("mailbox_from"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("message_id"),
                row.getString("in_reply_to"),
                row.getString("reply_to"),
                row.getString("auto_submitted"),
                row.getInt("attempts") + 1);
    }
}
