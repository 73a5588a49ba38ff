package io.relevo.messaging;

import static io.relevo.messaging.PostOffice.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenderFailureTest {

    private ScriptedSmtp mails;

    @BeforeEach
    void start() throws IOException {
        mails = new ScriptedSmtp();
    }

    @AfterEach
    void stop() {
        mails.close();
    }

    private PostOffice officeWith(TestDatabase database, String... keys) {
        var office = new PostOffice(database, mails.port());
        List.of(keys).forEach(key -> office.outbox.put(reply(key)));
        return office;
    }

    @ParameterizedTest
    @EnumSource
    void triesAGreylistedMailAgainAfterAMinuteAndSendsItOnce(TestDatabase database) {
        mails.answersRecipientWith("451 4.7.1 greylisted");
        var office = officeWith(database, "a");

        office.sender.sendDue();
        assertThat(office.status("a")).isEqualTo("RETRY");
        assertThat(office.events).isEmpty();
        office.sender.sendDue();
        assertThat(mails.taken).as("before the minute is over").isEmpty();
        office.clock.pass(Duration.ofMinutes(1));
        office.sender.sendDue();
        office.clock.pass(Duration.ofDays(2));
        office.sender.sendDue();

        assertThat(mails.taken).hasSize(1);
        assertThat(office.status("a")).isEqualTo("SENT");
        assertThat(office.row("a").get("last_error")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAtOnceWhenTheServerRefusesForGood(TestDatabase database) {
        mails.answersRecipientWith("550 5.1.1 no such user");
        var office = officeWith(database, "a", "b");

        office.sender.sendDue();

        assertThat(office.events).hasSize(2).first().isInstanceOf(MailSent.class);
        assertThat(office.events)
                .filteredOn(MailFailed.class::isInstance)
                .containsExactly(new MailFailed(
                        "R-10042", "<a.r-10042.abc@tienda.example>", "550 5.1.1 no such user", office.clock.instant()));
        assertThat(office.status("a")).isEqualTo("FAILED");
        assertThat(office.row("a").get("next_at")).isNull();
        assertThat(office.status("b")).isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void refusalOfTheContentIsForGoodToo(TestDatabase database) {
        mails.answersDataWith("554 5.7.1 looks like spam");
        var office = officeWith(database, "a");

        office.sender.sendDue();

        assertThat(office.status("a")).isEqualTo("FAILED");
        assertThat(office.row("a").get("last_error")).isEqualTo("554 5.7.1 looks like spam");
    }

    @ParameterizedTest
    @EnumSource
    void saysItDoesNotKnowWhenTheLinkBreaksAfterTheDataAndRepeatsWithTheSameMessageId(TestDatabase database) {
        mails.diesAfterData();
        var office = officeWith(database, "a");

        office.sender.sendDue();
        assertThat(office.status("a")).isEqualTo("UNKNOWN");
        office.clock.pass(Duration.ofMinutes(1));
        office.sender.sendDue();

        assertThat(office.status("a")).isEqualTo("SENT");
        assertThat(mails.taken)
                .hasSize(2)
                .allMatch(mail -> mail.contains("Message-ID: <a.r-10042.abc@tienda.example>"));
    }

    @ParameterizedTest
    @EnumSource
    void aLinkThatBreaksBeforeTheEndOfDataIsAnOrdinaryRetry(TestDatabase database) {
        mails.diesInData();
        var office = officeWith(database, "a", "b");

        office.sender.sendDue();

        assertThat(office.status("a")).isEqualTo("RETRY");
        assertThat(office.status("b")).isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAfterTheLastRetryAndSaysWhy(TestDatabase database) {
        mails.close();
        var office = officeWith(database, "a");

        for (int attempt = 0; attempt < 7; attempt++) {
            assertThat(office.events).isEmpty();
            office.sender.sendDue();
            office.clock.pass(Duration.ofHours(24));
        }

        assertThat(office.status("a")).isEqualTo("FAILED");
        assertThat(office.events).hasSize(1).first().isInstanceOf(MailFailed.class);
        assertThat((String) office.row("a").get("last_error")).contains("Couldn't connect to host");
    }

    @ParameterizedTest
    @EnumSource
    void beginsNoMailThatMightOutlastTheLeaseOfASlowServersBatch(TestDatabase database) {
        var office = officeWith(database, "a", "b", "c");
        mails.whileTaking(() -> office.clock.pass(Duration.ofSeconds(25)));

        office.sender.sendDue();
        assertThat(mails.taken).hasSize(2);
        assertThat(office.row("c")).containsEntry("status", "QUEUED").containsEntry("attempts", 0);
        office.sender.sendDue();

        assertThat(mails.taken).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void remembersWhatItSentWhileTheDatabaseIsAway(TestDatabase database) {
        var office = officeWith(database, "a", "b");
        mails.whileTaking(() -> office.databaseIsAway = true);

        assertThatThrownBy(office.sender::sendDue).hasMessage("the database is away");
        assertThatThrownBy(office.sender::sendDue).hasMessage("the database is away");
        office.databaseIsAway = false;
        office.clock.pass(Duration.ofDays(1));
        office.sender.sendDue();

        assertThat(mails.taken).hasSize(2);
        assertThat(office.sent()).hasSize(2);
    }

    @Test
    void writesOneRecipientWhateverTheSubjectHolds() {
        var office = new PostOffice(TestDatabase.H2, mails.port());
        office.outbox.put(new Envelope(
                "a",
                "R-10042",
                "reply",
                "soporte@tienda.example",
                "ana@cliente.example",
                "x\r\nBcc: v@e.example",
                "RCPT TO:<v@e.example>\r\n.\r\nMAIL FROM:<v@e.example>",
                "<a@tienda.example>",
                "<x@y>\r\nBcc: v@e.example",
                null,
                false));

        office.sender.sendDue();

        assertThat(mails.commands.stream().filter(line -> line.startsWith("RCPT")))
                .hasSize(1);
        assertThat(mails.taken).hasSize(1).noneMatch(mail -> mail.contains("\nBcc:"));
    }
}
