package io.relevo.intake;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.relevo.TestDatabase;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.ReplyTokens;
import io.relevo.shop.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole module on a real database, with a case file that only remembers what it was given. */
class IntakeFixture {

    static final Mailbox SUPPORT = mailbox("soporte@tienda.example", null, null);
    static final Mailbox RETURNS = mailbox("devoluciones@tienda.example", "returns", "return");

    final List<IncomingMessage> opened = new CopyOnWriteArrayList<>();
    final Cases cases = mock(Cases.class);
    final Conversation conversation = mock(Conversation.class);
    final ReplyTokens tokens = mock(ReplyTokens.class);
    final Shop shop = mock(Shop.class);
    final JdbcClient jdbc;
    final Originals originals;
    final Processing processing;
    final MessagesApi api;
    Instant now = Instant.parse("2026-03-02T15:00:00Z");

    IntakeFixture(TestDatabase database) {
        DataSource dataSource = database.migrated();
        jdbc = JdbcClient.create(dataSource);
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        var settings = new MailSettings(Duration.ofMillis(200), List.of(SUPPORT, RETURNS));
        var orders = new OrderNumbers("\\b\\d{3}-\\d{4,}\\b", shop);
        var reasons = new ContactReasons();
        ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
        originals = new Originals(jdbc, transactions, clock());
        var posts = new ReceivedPost(json, reasons, orders, cases, conversation);
        processing = new Processing(
                originals,
                new ReceivedMail(
                        new Decoding(),
                        new Threading(tokens, conversation),
                        new AutomaticMail(settings),
                        reasons,
                        orders,
                        settings,
                        cases,
                        conversation),
                posts,
                new Quarantine(settings, cases, conversation),
                transactions);
        api = new MessagesApi(originals, processing, posts, cases);
        lenient().when(cases.open(any())).thenAnswer(call -> {
            opened.add(call.getArgument(0));
            return new Received(new CaseNumber(10_000 + opened.size()), "entry" + opened.size());
        });
        lenient().when(cases.receive(any(), any())).thenAnswer(call -> new Received(call.getArgument(0), "reply"));
        lenient()
                .when(cases.receiveAnswer(any(), any(), any()))
                .thenAnswer(call -> new Received(call.getArgument(0), "answer"));
    }

    static Mailbox mailbox(String address, String queue, String reason) {
        return new Mailbox(address, "127.0.0.1", 0, address, "secret", "imap", "INBOX", queue, reason, "es");
    }

    static byte[] mail(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] simpleMail(String messageId, String subject, String body) {
        return mail(
                "From: Ana <ana@correo.example>",
                "To: soporte@tienda.example",
                "Subject: " + subject,
                "Message-ID: " + messageId,
                "Date: Mon, 2 Mar 2026 08:59:00 -0600",
                "Content-Type: text/plain; charset=utf-8",
                "",
                body);
    }

    Originals.Kept keep(String source, String transportKey, byte[] raw) {
        return originals.keep(
                new Arrival(Original.Door.MAIL, source, transportKey, Fingerprint.of(raw), raw, true, null));
    }

    /** What the mail door does with one mail. */
    Originals.Kept deliver(String transportKey, byte[] raw) {
        Originals.Kept kept = keep(SUPPORT.address(), transportKey, raw);
        if (kept.first()) {
            processing.process(kept.original(), raw, false);
        } else {
            processing.retry(kept.original().id());
        }
        return kept;
    }

    String statusOf(Originals.Kept kept) {
        return originals.find(kept.original().id()).orElseThrow().status().name();
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
