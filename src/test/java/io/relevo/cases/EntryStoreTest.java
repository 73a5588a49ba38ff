package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryStoreTest {

    private static final Actor ANA = Actor.user("ana");
    private static final String MAILBOX = "soporte@tienda.example";

    private final String messageId = "<" + UUID.randomUUID() + "@cliente.example>";

    @ParameterizedTest
    @EnumSource
    void readsBackWhatWasSaidInItsOrder(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        Entry reply = heart.in(() -> heart.conversation.reply(number, ANA, "¿Nos mandas una foto? 😀", MAILBOX));
        Entry note = heart.in(() -> heart.conversation.note(number, ANA, "Ya vi la guía."));

        List<Entry> all = heart.conversation.of(number);

        assertThat(all)
                .extracting(Entry::kind)
                .containsExactly(EntryKind.CUSTOMER_MESSAGE, EntryKind.PUBLIC_REPLY, EntryKind.INTERNAL_NOTE);
        assertThat(all).endsWith(reply, note);
        assertThat(heart.conversation.entry(reply.id())).contains(reply);
    }

    @ParameterizedTest
    @EnumSource
    void keepsALongTextWhole(TestDatabase database) {
        var heart = new Heart(database);
        String text = "áé😀 ".repeat(200_000);
        var received = heart.in(() ->
                heart.cases.open(Heart.draft(text).html("<p>" + text + "</p>").done()));

        Entry entry = heart.conversation.entry(received.entryId()).orElseThrow();

        assertThat(entry.text()).isEqualTo(text);
        assertThat(entry.html()).hasSize(text.length() + 7);
    }

    @ParameterizedTest
    @EnumSource
    void showsTheFateOfAMail(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        Entry reply = heart.in(() -> heart.conversation.reply(number, ANA, "Va.", MAILBOX));
        assertThat(reply.delivery()).isEqualTo(Delivery.QUEUED);

        heart.conversation.failed(reply.messageId(), "550 no");

        assertThat(heart.conversation.entry(reply.id()).orElseThrow())
                .returns(Delivery.FAILED, Entry::delivery)
                .returns("550 no", Entry::deliveryDetail);
    }

    @ParameterizedTest
    @EnumSource
    void aBounceMarksMailAndAddress(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        Entry reply = heart.in(() -> heart.conversation.reply(number, ANA, "Va.", MAILBOX));
        String address = UUID.randomUUID() + "@cliente.example";

        assertThat(heart.in(() -> heart.conversation.bounced(reply.messageId(), address, "gone")))
                .isTrue();
        assertThat(heart.in(() -> heart.conversation.bounced(messageId, address, "gone")))
                .isFalse();

        assertThat(heart.conversation.entry(reply.id()).orElseThrow().delivery())
                .isEqualTo(Delivery.BOUNCED);
        assertThat(heart.conversation.isUnreachable(address)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheCaseOfTheFirstMessageIdItKnows(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.in(() -> heart.cases.open(
                        Heart.draft("Hola").messageId(messageId).done()))
                .number();

        assertThat(heart.conversation.caseOfMessage(List.of("<unknown@x.example>", messageId)))
                .contains(number);
        assertThat(heart.conversation.caseOfMessage(List.of("<unknown@x.example>")))
                .isEmpty();
        assertThat(heart.conversation.caseOfMessage(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhoTakesPart(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        heart.run(() -> heart.cases.receive(
                number,
                Heart.draft("Soy su hermano.")
                        .from("beto@cliente.example", null)
                        .done()));

        assertThat(heart.conversation.isParticipant(number, "iris@cliente.example"))
                .isTrue();
        assertThat(heart.conversation.isParticipant(number, "beto@cliente.example"))
                .isTrue();
        assertThat(heart.conversation.isParticipant(number, "otra@cliente.example"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noticesAMessageTheAgentHasNotSeen(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        String seen = heart.conversation.of(number).get(0).id();
        assertThat(heart.conversation.customerWroteAfter(number, seen)).isFalse();

        heart.run(() -> heart.cases.receive(
                number, Heart.draft("Gracias").needsReply(false).done()));
        assertThat(heart.conversation.customerWroteAfter(number, seen)).isFalse();

        heart.run(() -> heart.cases.receive(number, Heart.message("¿Y mi dinero?")));
        assertThat(heart.conversation.customerWroteAfter(number, seen)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noticesItAlsoWhenTheClockRanBack(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        String seen = heart.conversation.of(number).get(0).id();
        heart.now = Heart.START.minus(Duration.ofMinutes(5));

        heart.run(() -> heart.cases.receive(number, Heart.message("¿Y mi dinero?")));

        assertThat(heart.conversation.customerWroteAfter(number, seen)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aReplyAnswersWhatWasWrittenInTheSameMillisecond(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        var thanks = heart.in(() -> heart.cases.receive(
                number, Heart.draft("Gracias").needsReply(false).done()));
        heart.run(() -> heart.conversation.reply(number, ANA, "Va.", MAILBOX));
        var more = heart.in(() -> heart.cases.receive(
                number, Heart.draft("Gracias otra vez").needsReply(false).done()));

        assertThat(heart.entries.oldestUnanswered(number)).isEmpty();
        heart.run(() -> heart.conversation.needsReply(number, thanks.entryId(), true, ANA));
        assertThat(heart.cover(number).hasUnansweredMessage()).isFalse();
        heart.run(() -> heart.conversation.needsReply(number, more.entryId(), true, ANA));
        assertThat(heart.cover(number).unansweredSince()).isEqualTo(Heart.START);
    }
}
