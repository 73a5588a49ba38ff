package io.relevo.messaging;

import static io.relevo.messaging.PostOffice.acknowledgement;
import static io.relevo.messaging.PostOffice.mail;
import static io.relevo.messaging.PostOffice.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relevo.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenderTest {

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private PostOffice office(TestDatabase database) {
        return new PostOffice(database, mails.getSmtp().getPort());
    }

    @ParameterizedTest
    @EnumSource
    void sendsAReplyAsItWasWrittenWithTheMessageIdItWasStoredWith(TestDatabase database) throws Exception {
        var office = office(database);
        office.outbox.put(reply("a"));

        office.sender.sendDue();

        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<a.r-10042.abc@tienda.example>");
        assertThat(mail.getSubject()).isEqualTo("Re: ¿Dónde está mi piñata? 🪅 [R-10042]");
        assertThat((String) mail.getContent())
                .isEqualToNormalizingNewlines("Hola, Ñoño:\n\nYa va en camino. 🚚\n.\nfin");
        assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?Q?Tienda_=C3=91and=C3=BA?= <soporte@tienda.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("soporte+r-10042.abc@tienda.example");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<suyo@cliente.example>");
        assertThat(mail.getHeader("References")).containsExactly("<suyo@cliente.example>");
        assertThat(mail.getSentDate()).isEqualTo(office.clock.instant());
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @ParameterizedTest
    @EnumSource
    void marksItSentAndAnnouncesIt(TestDatabase database) {
        var office = office(database);
        office.outbox.put(reply("a"));

        office.sender.sendDue();

        assertThat(office.status("a")).isEqualTo("SENT");
        assertThat(office.row("a").get("next_at")).isNull();
        assertThat(office.events)
                .containsExactly(new MailSent(
                        List.of(new MailSent.Mail("R-10042", "<a.r-10042.abc@tienda.example>")),
                        office.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void marksOnlyAutomaticMailAsSuch(TestDatabase database) throws Exception {
        var office = office(database);
        office.outbox.put(reply("a"));
        office.outbox.put(acknowledgement("b", "ana@cliente.example"));
        office.outbox.put(mail("c", "notice", "lead@tienda.example", true));

        office.sender.sendDue();

        assertThat(header("a", "Auto-Submitted")).isNull();
        assertThat(header("a", "X-Auto-Response-Suppress")).isNull();
        assertThat(header("b", "Auto-Submitted")).containsExactly("auto-replied");
        assertThat(header("b", "X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(header("c", "Auto-Submitted")).containsExactly("auto-generated");
    }

    private String[] header(String key, String name) throws Exception {
        for (MimeMessage mail : mails.getReceivedMessages()) {
            if (mail.getMessageID().startsWith("<" + key + ".")) {
                return mail.getHeader(name);
            }
        }
        throw new AssertionError("no mail " + key);
    }

    @ParameterizedTest
    @EnumSource
    void sendsTenMailsWithThreeStatements(TestDatabase database) {
        var office = office(database);
        for (int i = 0; i < 10; i++) {
            office.outbox.put(reply("a" + i));
        }
        office.dataSource.statements.set(0);

        boolean more = office.sender.sendDue();

        assertThat(more).isTrue();
        assertThat(office.dataSource.statements).hasValue(3);
        assertThat(mails.getReceivedMessages()).hasSize(10);
        assertThat(office.sender.sendDue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void sendsAgainWithTheSameMessageIdWhatACrashedSenderLeftUnmarked(TestDatabase database) throws Exception {
        var office = office(database);
        office.outbox.put(reply("a"));
        var claimed = office.transactions.execute(transaction -> office.store.claim(
                "crashed", office.clock.instant(), office.clock.instant().plus(Sender.LEASE), 10));
        try (SmtpConnection connection = office.server.connection()) {
            connection.send(claimed.get(0));
        }

        office.sender.sendDue();
        assertThat(mails.getReceivedMessages()).as("while the lease lasts").hasSize(1);
        office.clock.pass(Sender.LEASE);
        office.sender.sendDue();

        assertThat(mails.getReceivedMessages()).hasSize(2);
        assertThat(mails.getReceivedMessages()[1].getMessageID())
                .isEqualTo(mails.getReceivedMessages()[0].getMessageID());
        assertThat(office.status("a")).isEqualTo("SENT");
        assertThat(office.store.sent("crashed", claimed, office.clock.instant()))
                .as("the crashed sender wakes up too late")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoSendersSendEachMailOnce(TestDatabase database) throws Exception {
        var office = office(database);
        for (int i = 0; i < 40; i++) {
            office.outbox.put(reply("a" + i));
        }
        var other = office.senderHeardBy(office.events::add);
        var barrier = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);

        for (Sender node : Arrays.asList(office.sender, other)) {
            nodes.submit(() -> {
                barrier.await();
                while (node.sendDue()) {}
                return null;
            });
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        office.sender.sendDue();

        assertThat(mails.getReceivedMessages()).hasSize(40);
        assertThat(office.sent()).hasSize(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aListenerThatFailsForOneMailNeitherRepeatsItNorHoldsTheOthers(TestDatabase database) {
        var office = office(database);
        for (int i = 0; i < 3; i++) {
            office.outbox.put(reply("a" + i));
        }
        Sender sender = office.senderHeardBy(event -> {
            if (((MailSent) event)
                    .mails().stream().anyMatch(mail -> mail.messageId().startsWith("<a1."))) {
                throw new IllegalStateException("a listener's trouble");
            }
            office.events.add(event);
        });

        sender.sendDue();
        office.clock.pass(Duration.ofDays(1));
        sender.sendDue();

        assertThat(mails.getReceivedMessages()).hasSize(3);
        assertThat(office.status("a1")).isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void sendsSoonAfterTheCommitOfAPut(TestDatabase database) {
        var office = office(database);
        office.thread.start();

        office.transactions.executeWithoutResult(transaction -> office.outbox.put(reply("a")));

        assertThat(mails.waitForIncomingEmail(10_000, 1)).isTrue();
        office.thread.stop();
        assertThat(office.thread.isRunning()).isFalse();
        assertThat(office.status("a")).isEqualTo("SENT");
    }
}
