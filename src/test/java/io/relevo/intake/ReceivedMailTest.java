package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.relevo.TestDatabase;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.ReplyTokens;
import io.relevo.shop.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Threading and loops of semantics.md §5; the database does not matter here. */
class ReceivedMailTest {

    private static final CaseNumber KNOWN = new CaseNumber(10_042);
    private static final String ANA = "ana@correo.example";

    private final IntakeFixture intake = new IntakeFixture(TestDatabase.H2);
    private int mails;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: Soporte <soporte+R-10042.secret@tienda.example>",
                "Cc: x@y.example, soporte+r-10042.secret@tienda.example",
                "Delivered-To: soporte+r-10042.secret@tienda.example"
            })
    void threadsByTheTokenInAnAddress(String header) {
        when(intake.tokens.read("soporte+r-10042.secret@tienda.example"))
                .thenReturn(Optional.of(new ReplyTokens.Thread(KNOWN, null)));

        deliver(header, "", "más datos");

        assertThat(received().text()).isEqualTo("más datos");
    }

    @Test
    void handsAThirdPartysAnswerToItsRequest() {
        when(intake.tokens.read("<e.token@tienda.example>"))
                .thenReturn(Optional.of(new ReplyTokens.Thread(KNOWN, "request7")));

        deliver("In-Reply-To: <e.token@tienda.example>", "", "Entregado ayer");

        verify(intake.cases).receiveAnswer(eq(KNOWN), eq("request7"), any());
    }

    @Test
    void doesNotTakeAnOutOfOfficeForAThirdPartysAnswer() {
        when(intake.tokens.read("<e.token@tienda.example>"))
                .thenReturn(Optional.of(new ReplyTokens.Thread(KNOWN, "request7")));

        deliver("In-Reply-To: <e.token@tienda.example>", "Auto-Submitted: auto-replied", "", "Estoy de vacaciones");

        verify(intake.cases, never()).receiveAnswer(any(), any(), any());
        assertThat(received().needsReply()).isFalse();
    }

    @Test
    void asksForKnownMessageIdsFromTheLatestBack() {
        List<String> ids = List.of("<3@x>", "<2@x>", "<1@x>");
        when(intake.conversation.caseOfMessage(ids)).thenReturn(Optional.of(KNOWN));

        deliver("References: <1@x> <2@x> <3@x>", "In-Reply-To: <3@x>", "", "hola");

        assertThat(received().from()).isEqualTo(ANA);
    }

    @Test
    void marksAReplyFromSomebodyNewInTheCase() {
        when(intake.conversation.caseOfMessage(any())).thenReturn(Optional.of(KNOWN));

        deliver("In-Reply-To: <3@x>", "", "hola");

        verify(intake.conversation).system(KNOWN, "intake.unknown-sender", ANA);
    }

    @Test
    void saysNothingOfAParticipantsReply() {
        when(intake.conversation.caseOfMessage(any())).thenReturn(Optional.of(KNOWN));
        when(intake.conversation.isParticipant(KNOWN, ANA)).thenReturn(true);

        deliver("In-Reply-To: <3@x>", "", "hola");

        verify(intake.conversation, never()).system(any(), any(), any());
    }

    @Test
    void believesANumberInTheSubjectFromAParticipant() {
        when(intake.conversation.isParticipant(KNOWN, ANA)).thenReturn(true);

        deliver("Subject: Re: [R-10042] mi pedido", "", "hola");

        verify(intake.cases).receive(eq(KNOWN), any());
    }

    @Test
    void opensANewCaseWhenAStrangerGuessesANumber() {
        deliver("Subject: Re: R-10042", "Cc: intruso@correo.example", "", "mándenme todo");

        assertThat(intake.opened).hasSize(1);
        verify(intake.conversation).system(new CaseNumber(10_001), "intake.guessable-number", "R-10042");
    }

    @Test
    void suggestsASimilarCaseAndMergesNothing() {
        when(intake.conversation.similarOpen(ANA, "mi pedido")).thenReturn(List.of(KNOWN));

        deliver("Subject: RE: RV: Mi  pedido", "", "hola");

        assertThat(intake.opened).hasSize(1);
        verify(intake.conversation).system(new CaseNumber(10_001), "intake.similar-case", "R-10042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "X-Auto-Response-Suppress: All",
                "List-Id: <noticias.example>",
                "Return-Path: <>"
            })
    void keepsAutomaticMailWithoutWakingAnybody(String header) {
        deliver(header, "Subject: hola", "", "Estamos de vacaciones");

        assertThat(intake.opened.get(0).automatic()).isTrue();
        assertThat(intake.opened.get(0).needsReply()).isFalse();
    }

    @Test
    void takesItsOwnMailboxForNoPerson() {
        intake.deliver(
                "own",
                IntakeFixture.mail("From: Devoluciones+x <DEVOLUCIONES+x@tienda.example>", "Subject: eco", "", "eco"));

        assertThat(intake.opened.get(0).automatic()).isTrue();
    }

    @Test
    void takesAutoSubmittedNoForAPerson() {
        deliver("Auto-Submitted: no", "", "hola");

        assertThat(intake.opened.get(0).automatic()).isFalse();
    }

    @Test
    void keepsThanksInAKnownCaseWithoutAskingForAReply() {
        when(intake.conversation.caseOfMessage(any())).thenReturn(Optional.of(KNOWN));

        deliver("In-Reply-To: <3@x>", "", "¡Gracias!", "", "El 1 de marzo de 2026, Soporte escribió:", "> resuelto");

        assertThat(received().text()).isEqualTo("¡Gracias!");
        assertThat(received().needsReply()).isFalse();
    }

    @Test
    void asksForAReplyWhenTheSubjectOfANewCaseSaysIt() {
        deliver("Subject: Mi pedido no llega", "", "Gracias");

        assertThat(intake.opened.get(0).needsReply()).isTrue();
    }

    @Test
    void keepsTheQuotesOfTheFirstMail() {
        deliver("Subject: RV: guía", "", "Vean:", "", "-----Mensaje original-----", "De: la paquetería");

        assertThat(intake.opened.get(0).text()).contains("la paquetería");
    }

    @Test
    void takesQueueAndReasonOfTheMailbox() {
        byte[] raw = IntakeFixture.mail("From: " + ANA, "Subject: ¿dónde está mi pedido?", "", "hola");
        var kept = intake.keep(IntakeFixture.RETURNS.address(), "1", raw);

        intake.processing.process(kept.original(), raw, false);

        assertThat(intake.opened.get(0).queue()).isEqualTo("returns");
        assertThat(intake.opened.get(0).reason()).isEqualTo("return");
    }

    @Test
    void prefersAnOrderTheShopKnowsToAPhoneNumber() {
        when(intake.shop.order("112-30045")).thenReturn(Optional.of(mock(Order.class)));

        deliver("Subject: hola", "", "Llámenme al 555-12345, pedido 112-30045");

        assertThat(intake.opened.get(0).order()).isEqualTo("112-30045");
    }

    private void deliver(String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "From: Ana <" + ANA + ">";
        all[1] = "Message-ID: <" + ++mails + "@correo.example>";
        System.arraycopy(lines, 0, all, 2, lines.length);
        intake.deliver("uid" + mails, IntakeFixture.mail(all));
    }

    private IncomingMessage received() {
        var message = ArgumentCaptor.forClass(IncomingMessage.class);
        verify(intake.cases).receive(eq(KNOWN), message.capture());
        return message.getValue();
    }
}
