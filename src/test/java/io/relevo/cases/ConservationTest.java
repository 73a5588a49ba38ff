package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import io.relevo.cases.Ledger.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The conservation law of semantics.md §1 over random lives, on the real stores. */
class ConservationTest {

    private static final Actor ANA = Actor.user("ana");
    private static final Set<What> ON_CLOSED_CASES_TOO = Set.of(What.MESSAGE, What.NOTE);

    /**
     * One attempt.
     *
     * @param later a little below zero where a node whose clock is behind takes over
     */
    record Deed(What what, Duration later) {}

    private enum What {
        MESSAGE,
        NOTE,
        REPLY,
        TAKE,
        ENTER_ONE,
        ENTER_TWO,
        PENDING,
        SCHEDULE,
        HOLD_FOR_CARRIER,
        HOLD_FOR_LOGISTICS,
        SOLVE,
        PRIORITY,
        REOPEN,
        CLOSE
    }

    @Property(tries = 80)
    void noMillisecondIsOwnedTwiceOrLost(
            @ForAll TestDatabase database, @ForAll("lives") List<List<Deed>> transactions) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        Instant opened = heart.now;
        for (List<Deed> deeds : transactions) {
            heart.later(deeds.get(0).later());
            heart.run(() -> deeds.forEach(deed -> happen(heart, deed.what(), number)));
            check(heart, number, opened, "after " + deeds);
        }
    }

    @Provide
    Arbitrary<List<List<Deed>>> lives() {
        Arbitrary<Duration> later = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(-5_000, 0).map(Duration::ofMillis)),
                Tuple.of(
                        5,
                        Arbitraries.longs()
                                .between(0, Duration.ofDays(2).toNanos())
                                .map(Duration::ofNanos)));
        Arbitrary<Deed> deed =
                Combinators.combine(Arbitraries.of(What.class), later).as(Deed::new);
        return deed.list().ofMinSize(1).ofMaxSize(2).list().ofMaxSize(25);
    }

    private void happen(Heart heart, What what, CaseNumber number) {
        CaseState state = heart.cases.find(number).orElseThrow().state();
        boolean solved = state == CaseState.SOLVED;
        if (state == CaseState.CLOSED && !ON_CLOSED_CASES_TOO.contains(what)) {
            return;
        }
        switch (what) {
            case MESSAGE -> heart.cases.receive(number, Heart.message("¿Y mi pedido?"));
            case NOTE -> heart.conversation.note(number, ANA, "nota");
            case REPLY -> heart.conversation.reply(number, ANA, "Va.", null);
            case TAKE -> heart.progress.taken(number, "ana");
            case ENTER_ONE -> heart.progress.enter(number, "L1", Actor.rule("level"));
            case ENTER_TWO -> heart.progress.enter(number, "L2", Actor.rule("level"));
            case PENDING -> heart.progress.pendingCustomer(number, ANA);
            case SCHEDULE -> heart.progress.scheduled(number, ANA);
            case HOLD_FOR_CARRIER -> heart.progress.onHold(number, Owner.thirdParty("carrier-rapida"), ANA);
            case HOLD_FOR_LOGISTICS -> heart.progress.onHold(number, Owner.backOffice("logistics"), ANA);
            case SOLVE -> heart.progress.solved(number, ANA);
            case PRIORITY -> heart.progress.priority(number, 70, ANA);
            case REOPEN -> {
                if (solved) {
                    heart.progress.reopened(number, Actor.customer());
                }
            }
            case CLOSE -> {
                if (solved) {
                    heart.progress.closed(number, Actor.timer("close"));
                }
            }
        }
    }

    private void check(Heart heart, CaseNumber number, Instant opened, String where) {
        List<LedgerEvent> events = heart.ledger.events(number);
        List<Segment> segments = heart.ledger.segments(number);
        SupportCase cover = heart.cover(number);

        assertThat(events).as(where).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(segments.get(0).from()).as(where).isEqualTo(opened).isEqualTo(cover.openedAt());
        assertThat(last(segments).to()).as(where).isNull();
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from())
                    .as(where)
                    .isEqualTo(segments.get(i - 1).to());
        }
        assertThat(segments).as(where).allSatisfy(segment -> assertThat(
                        segment.owner().equals(Owner.NOBODY))
                .isEqualTo(segment.state().isOver()));
        assertThat(last(segments))
                .as(where)
                .returns(cover.state(), Segment::state)
                .returns(cover.owner(), Segment::owner);
        checkSum(segments, cover, now(heart, cover), where);
    }

    private void checkSum(List<Segment> segments, SupportCase cover, Instant now, String where) {
        Instant end = cover.state().isOver() ? cover.solvedAt() : now;
        Duration owned = segments.stream()
                .filter(segment -> segment.from().isBefore(end))
                .map(segment -> Duration.between(segment.from(), segment.to() == null ? now : segment.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(owned).as(where).isEqualTo(Duration.between(cover.openedAt(), end));
        segments.stream()
                .filter(segment -> segment.state() == CaseState.SOLVED)
                .reduce((first, second) -> second)
                .ifPresent(solved -> assertThat(cover.solvedAt()).as(where).isEqualTo(solved.from()));
    }

    private static Instant now(Heart heart, SupportCase cover) {
        return heart.now.isBefore(cover.ledgerAt()) ? cover.ledgerAt() : heart.now;
    }

    private static Segment last(List<Segment> segments) {
        return segments.get(segments.size() - 1);
    }
}
