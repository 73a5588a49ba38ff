package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relevo.TestDatabase;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real mail through a real server in the same process. */
class MailDoorTest {

    private static final int LONG_POLL_SECONDS = 120;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private MailDoor door;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("soporte@tienda.example", "soporte@tienda.example", "secret");
        server.setUser("devoluciones@tienda.example", "devoluciones@tienda.example", "secret");
    }

    @AfterEach
    void stop() {
        if (door != null) {
            door.stop();
        }
        server.stop();
    }

    @ParameterizedTest
    @EnumSource
    void makesACaseOfEachMailInEachMailbox(TestDatabase database) throws Exception {
        var intake = new IntakeFixture(database);
        send("soporte@tienda.example", "antes de abrir");
        open(intake, Duration.ofMillis(200));
        send("soporte@tienda.example", "¿dónde está?");
        send("devoluciones@tienda.example", "la talla");

        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 3);

        assertThat(intake.opened)
                .extracting("subject", "queue")
                .containsExactlyInAnyOrder(
                        tuple("antes de abrir", null), tuple("¿dónde está?", null), tuple("la talla", "returns"));
    }

    @Test
    void learnsOfNewMailFromTheServerLongBeforeThePoll() throws Exception {
        var intake = new IntakeFixture(TestDatabase.H2);
        open(intake, Duration.ofSeconds(LONG_POLL_SECONDS));
        send("soporte@tienda.example", "primera");
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 1);
        Instant sent = Instant.now();

        send("soporte@tienda.example", "segunda");

        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 2);
        System.out.println("mail accepted to case: "
                + Duration.between(sent, Instant.now()).toMillis() + " ms");
    }

    @Test
    void makesNoSecondCaseAfterARestart() throws Exception {
        var intake = new IntakeFixture(TestDatabase.H2);
        open(intake, Duration.ofMillis(200));
        send("soporte@tienda.example", "una vez");
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 1);
        door.stop();

        open(intake, Duration.ofMillis(200));
        send("soporte@tienda.example", "otra");

        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 2);
        assertThat(intake.opened).extracting("subject").containsExactly("una vez", "otra");
    }

    @Test
    void comesBackWhenTheServerDoes() throws Exception {
        var intake = new IntakeFixture(TestDatabase.H2);
        int port = server.getImap().getPort();
        server.getImap().stopService();
        open(intake, Duration.ofMillis(200), port);

        var again = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        try {
            again.start();
            again.setUser("soporte@tienda.example", "soporte@tienda.example", "secret");
            send(again, "soporte@tienda.example", "de vuelta");

            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 1);
        } finally {
            door.stop();
            again.stop();
        }
    }

    @Test
    void stopsWhileItWaitsForTheServer() throws Exception {
        var intake = new IntakeFixture(TestDatabase.H2);
        open(intake, Duration.ofSeconds(LONG_POLL_SECONDS));
        send("soporte@tienda.example", "x");
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> intake.opened.size() == 1);
        Instant start = Instant.now();

        door.stop();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(door.isRunning()).isFalse();
    }

    private void open(IntakeFixture intake, Duration poll) {
        open(intake, poll, server.getImap().getPort());
    }

    private void open(IntakeFixture intake, Duration poll, int port) {
        List<Mailbox> mailboxes = List.of(IntakeFixture.SUPPORT, IntakeFixture.RETURNS).stream()
                .map(box -> new Mailbox(
                        box.address(),
                        "127.0.0.1",
                        port,
                        box.user(),
                        box.password(),
                        "imap",
                        "INBOX",
                        box.queue(),
                        box.reason(),
                        "es"))
                .toList();
        door = new MailDoor(new MailSettings(poll, mailboxes), intake.originals, intake.processing);
        door.start();
    }

    private void send(String to, String subject) throws Exception {
        send(server, to, subject);
    }

    private static void send(GreenMail server, String to, String subject) throws Exception {
        var message = new MimeMessage(server.getSmtp().createSession());
        message.setFrom(new InternetAddress("ana@correo.example"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Hola, soy Ana", "UTF-8");
        Transport.send(message);
    }
}
