package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.relevo.TestDatabase;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.IncomingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessingTest {

    private static final byte[] MAIL =
            IntakeFixture.simpleMail("<a@correo.example>", "¿Dónde está?", "Mi pedido 112-30045 no llega");

    @ParameterizedTest
    @EnumSource
    void putsAStoredMailIntoACaseAndRemembersWhich(TestDatabase database) {
        var intake = new IntakeFixture(database);

        var kept = intake.deliver("1", MAIL);

        Original original = intake.originals.find(kept.original().id()).orElseThrow();
        assertThat(original.status()).isEqualTo(Original.Status.PROCESSED);
        assertThat(original.caseNumber()).isEqualTo(new CaseNumber(10_001));
        assertThat(original.entryId()).isEqualTo("entry1");
        IncomingMessage message = intake.opened.get(0);
        assertThat(message.from()).isEqualTo("ana@correo.example");
        assertThat(message.order()).isEqualTo("112-30045");
        assertThat(message.reason()).isEqualTo("where-is-my-order");
        assertThat(message.language()).isEqualTo("es");
        assertThat(message.needsReply()).isTrue();
        assertThat(message.originalId()).isEqualTo(original.id());
    }

    @ParameterizedTest
    @EnumSource
    void makesOneCaseOfAMailThatComesTwice(TestDatabase database) {
        var intake = new IntakeFixture(database);
        intake.deliver("1", MAIL);

        var again = intake.keep(IntakeFixture.RETURNS.address(), "7", MAIL);

        assertThat(again.first()).isFalse();
        assertThat(again.original().isSettled()).isTrue();
        assertThat(intake.opened).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void makesTwoCasesWhenSomebodyElseClaimedTheMessageId(TestDatabase database) {
        var intake = new IntakeFixture(database);
        intake.deliver("1", IntakeFixture.simpleMail("<a@correo.example>", "Hola", "un veneno"));

        intake.deliver("2", MAIL);

        assertThat(intake.opened)
                .extracting(IncomingMessage::text)
                .containsExactly("un veneno", "Mi pedido 112-30045 no llega");
    }

    @ParameterizedTest
    @EnumSource
    void takesUpWhatACrashLeftBehind(TestDatabase database) {
        var intake = new IntakeFixture(database);
        var kept = intake.keep(IntakeFixture.SUPPORT.address(), "1", MAIL);
        intake.later(Duration.ofSeconds(31));

        intake.processing.sweep();

        assertThat(intake.statusOf(kept)).isEqualTo("PROCESSED");
        assertThat(intake.opened).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void leavesARowAloneWhileItsFirstWorkerMayStillBeAtIt(TestDatabase database) {
        var intake = new IntakeFixture(database);
        var kept = intake.keep(IntakeFixture.SUPPORT.address(), "1", MAIL);

        intake.processing.sweep();

        assertThat(intake.statusOf(kept)).isEqualTo("NEW");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRowAndTheReasonWhenAnAttemptFails(TestDatabase database) {
        var intake = new IntakeFixture(database);
        when(intake.conversation.similarOpen(any(), any())).thenThrow(new IllegalStateException("the reason"));

        var kept = intake.deliver("1", MAIL);

        Original original = intake.originals.find(kept.original().id()).orElseThrow();
        assertThat(original.status()).isEqualTo(Original.Status.NEW);
        assertThat(original.failure()).contains("the reason");
    }

    @ParameterizedTest
    @EnumSource
    void rollsTheCaseBackWithTheRow(TestDatabase database) {
        var intake = new IntakeFixture(database);
        intake.jdbc.sql("create table scratch (id integer)").update();
        when(intake.cases.open(any()))
                .thenAnswer(call -> {
                    intake.jdbc.sql("insert into scratch values (1)").update();
                    throw new IllegalStateException("after the case was written");
                })
                .thenAnswer(call -> {
                    intake.jdbc.sql("insert into scratch values (2)").update();
                    return new Received(new CaseNumber(10_001), "e");
                });
        intake.deliver("1", MAIL);
        intake.later(Duration.ofSeconds(31));

        intake.processing.sweep();

        assertThat(intake.jdbc
                        .sql("select id from scratch")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    @ParameterizedTest
    @EnumSource
    void opensAQuarantineCaseWithTheOriginalAfterTheThirdFailure(TestDatabase database) {
        var intake = new IntakeFixture(database);
        byte[] bomb = bomb();
        var kept = intake.deliver("1", bomb);
        intake.later(Duration.ofSeconds(31));
        intake.processing.sweep();
        assertThat(intake.opened).isEmpty();
        intake.later(Duration.ofMinutes(3));

        intake.processing.sweep();

        assertThat(intake.statusOf(kept)).isEqualTo("QUARANTINED");
        IncomingMessage message = intake.opened.get(0);
        assertThat(message.queue()).isEqualTo("quarantine");
        assertThat(message.reason()).isEqualTo("unreadable-message");
        assertThat(message.from()).isEqualTo("eva@correo.example");
        assertThat(message.automatic()).isTrue();
        assertThat(message.attachments().get(0).content()).isEqualTo(bomb);
        verify(intake.conversation).system(any(), eq("intake.unreadable.too-deep"), eq("20"));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotLetABadMailHoldUpTheNext(TestDatabase database) {
        var intake = new IntakeFixture(database);
        intake.deliver("1", bomb());

        var next = intake.deliver("2", MAIL);

        assertThat(intake.statusOf(next)).isEqualTo("PROCESSED");
    }

    @ParameterizedTest
    @EnumSource
    void countsAnAttemptThatNeverCameBack(TestDatabase database) {
        var intake = new IntakeFixture(database);
        var kept = intake.keep(IntakeFixture.SUPPORT.address(), "1", MAIL);
        String id = kept.original().id();
        intake.later(Duration.ofMinutes(11));
        intake.originals.claim(id);
        intake.later(Duration.ofMinutes(11));
        intake.originals.claim(id);
        intake.later(Duration.ofMinutes(11));

        intake.processing.sweep();

        assertThat(intake.statusOf(kept)).isEqualTo("QUARANTINED");
    }

    @ParameterizedTest
    @EnumSource
    void filesABounceWithoutACase(TestDatabase database) {
        var intake = new IntakeFixture(database);
        byte[] bounce = IntakeFixture.mail(
                "Return-Path: <>",
                "From: MAILER-DAEMON@correo.example",
                "Subject: Undelivered Mail Returned to Sender",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "",
                "Sorry.",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Final-Recipient: rfc822; nadie@correo.example",
                "Action: failed",
                "Diagnostic-Code: smtp; 550 unknown",
                "",
                "--b",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: <entry.token@tienda.example>",
                "--b--");

        var kept = intake.deliver("1", bounce);

        assertThat(intake.statusOf(kept)).isEqualTo("BOUNCE");
        verify(intake.conversation)
                .bounced("<entry.token@tienda.example>", "nadie@correo.example", "smtp; 550 unknown");
        verifyNoInteractions(intake.cases);
    }

    @ParameterizedTest
    @EnumSource
    void makesOneCaseOfAMailThatComesSixteenTimesAtOnce(TestDatabase database) throws Exception {
        var intake = new IntakeFixture(database);
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> arrivals = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> intake.deliver("key" + i, MAIL).first())
                .toList();

        var firsts = pool.invokeAll(arrivals);

        long stored = 0;
        for (var first : firsts) {
            stored += first.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(stored).isEqualTo(1);
        assertThat(intake.opened).hasSize(1);
    }

    private static byte[] bomb() {
        var lines = new ArrayList<String>(List.of("From: eva@correo.example", "Subject: boom"));
        for (int i = 0; i < 60; i++) {
            lines.addAll(List.of("Content-Type: multipart/mixed; boundary=b" + i, "", "--b" + i));
        }
        return IntakeFixture.mail(lines.toArray(String[]::new));
    }
}
