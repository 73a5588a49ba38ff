package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStoreTest {

    private final String address = UUID.randomUUID() + "@cliente.example";

    @ParameterizedTest
    @EnumSource
    void readsBackAWholeCover(TestDatabase database) {
        var heart = new Heart(database);
        Instant at = Heart.START.plusMillis(123);
        SupportCase opened = heart.caseStore.insert(cover(heart, "Mi pedido"));
        SupportCase changed = opened.with(draft -> {
            draft.state = CaseState.CLOSED;
            draft.owner = Owner.NOBODY;
            draft.level = "L2";
            draft.queue = "returns";
            draft.priority = 90;
            draft.reason = "return";
            draft.orderId = "P-1001";
            draft.agent = "ana";
            draft.firstReplyAt = at;
            draft.unansweredSince = at.plusSeconds(1);
            draft.solvedAt = at.plusSeconds(2);
            draft.closedAt = at.plusSeconds(3);
            draft.confirmed = true;
            draft.reopenCount = 2;
            draft.ledgerLength = 17;
            draft.ledgerAt = at.plusSeconds(4);
            draft.lastMessageId = "<m1@cliente.example>";
        });

        heart.caseStore.update(changed);

        assertThat(heart.caseStore.find(opened.number())).contains(changed);
        assertThat(heart.caseStore.findByPublicToken(opened.publicToken())).contains(changed);
        assertThat(heart.in(() -> heart.caseStore.lock(opened.number()))).contains(changed);
    }

    @ParameterizedTest
    @EnumSource
    void numbersRiseAndNeverCollide(TestDatabase database) {
        var heart = new Heart(database);

        CaseNumber first = heart.caseStore.insert(cover(heart, "a")).number();
        CaseNumber second = heart.caseStore.insert(cover(heart, "b")).number();

        assertThat(first.value()).isGreaterThan(10_000);
        assertThat(second.value()).isGreaterThan(first.value());
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingThatIsNotThere(TestDatabase database) {
        var heart = new Heart(database);

        assertThat(heart.caseStore.find(new CaseNumber(1))).isEmpty();
        assertThat(heart.caseStore.findByPublicToken("guessed")).isEmpty();
        assertThat(heart.caseStore.findAll(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void searchesByAllThatIsAskedAndSaysWhenThereIsMore(TestDatabase database) {
        var heart = new Heart(database);
        SupportCase first = heart.caseStore.insert(cover(heart, "a"));
        SupportCase second = heart.caseStore.insert(cover(heart, "b"));
        SupportCase third = heart.caseStore.insert(cover(heart, "c"));
        heart.caseStore.update(third.with(draft -> draft.state = CaseState.OPEN));

        assertThat(search(heart, null, 0, 2))
                .containsExactly(third.with(draft -> draft.state = CaseState.OPEN), second, first);
        assertThat(search(heart, null, 1, 2)).containsExactly(first);
        assertThat(search(heart, CaseState.NEW, 0, 2)).containsExactly(second, first);
    }

    @ParameterizedTest
    @EnumSource
    void suggestsOpenCasesOfTheSameSubjectAndSenderOnly(TestDatabase database) {
        var heart = new Heart(database);
        SupportCase same = heart.caseStore.insert(cover(heart, "Re: Mi  pedido"));
        SupportCase solved = heart.caseStore.insert(cover(heart, "Mi pedido"));
        heart.caseStore.update(solved.with(draft -> draft.state = CaseState.SOLVED));
        heart.caseStore.insert(cover(heart, "Otro pedido"));

        assertThat(heart.caseStore.similarOpen(
                        address, SubjectKey.of("mi pedido"), Heart.START.minus(Duration.ofDays(7))))
                .containsExactly(same.number());
        assertThat(heart.caseStore.similarOpen("otra@cliente.example", SubjectKey.of("mi pedido"), Instant.EPOCH))
                .isEmpty();
        assertThat(heart.caseStore.similarOpen(address, SubjectKey.of("mi pedido"), Heart.START.plusMillis(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesTheLongestAndOddestTextFromOutside(TestDatabase database) {
        var heart = new Heart(database);
        String odd = "😀\0'\"%_".repeat(400);

        CaseNumber number = heart.in(() -> heart.cases.open(IncomingMessage.through(Channel.CHAT, Heart.START)
                        .from(address, odd)
                        .phone(odd)
                        .saying(odd, odd)
                        .messageId(odd)
                        .about(null, odd)
                        .done()))
                .number();

        SupportCase cover = heart.cover(number);
        assertThat(cover.subject()).startsWith("😀'\"%_").hasSizeBetween(498, 500);
        assertThat(cover.customerName()).hasSizeBetween(198, 200);
        assertThat(heart.conversation.of(number).get(0).text()).isEqualTo(odd.replace("\0", ""));
    }

    private List<SupportCase> search(Heart heart, CaseState state, int page, int size) {
        return heart.caseStore.search(new CaseSearch(address.toUpperCase(), state, "L1", "other", page, size));
    }

    private SupportCase cover(Heart heart, String subject) {
        return new SupportCase(
                null,
                CaseState.NEW,
                Owner.level("L1"),
                "L1",
                "support",
                50,
                Channel.MAIL,
                "other",
                subject,
                "C-7",
                address,
                "Iris Vega",
                "+52 55 0000 0000",
                "vip",
                "P-1000",
                "es",
                null,
                "soporte@tienda.example",
                Heart.START,
                Heart.START.plusSeconds(3600),
                null,
                null,
                null,
                null,
                false,
                0,
                new CaseNumber(10_000),
                PublicTokens.next(),
                0,
                Heart.START,
                null);
    }
}
