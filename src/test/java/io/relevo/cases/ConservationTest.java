package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import io.relevo.cases.Ledger.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conservation law of semantics.md §1 over seeded random lives, on the real stores. */
class ConservationTest {

    private static final int LIVES = 60;
    private static final int STEPS = 25;
    private static final Actor ANA = Actor.user("ana");

    @ParameterizedTest
    @EnumSource
    void noMillisecondIsOwnedTwiceOrLost(TestDatabase database) {
        for (int seed = 0; seed < LIVES; seed++) {
            live(new Heart(database), new Random(seed), "seed " + seed);
        }
    }

    private void live(Heart heart, Random random, String life) {
        CaseNumber number = heart.opened();
        Instant opened = heart.now;
        for (int step = 0; step < STEPS; step++) {
            // now and then a node whose clock is behind takes over
            heart.later(
                    random.nextInt(6) == 0
                            ? Duration.ofMillis(-random.nextInt(5_000))
                            : Duration.ofNanos(
                                    random.nextLong(Duration.ofDays(2).toNanos())));
            CaseState before = heart.cover(number).state();
            if (random.nextInt(4) == 0) {
                heart.run(() -> {
                    something(heart, random, number);
                    something(heart, random, number);
                });
            } else {
                heart.run(() -> something(heart, random, number));
            }
            check(heart, number, opened, life + ", step " + step + " from " + before);
        }
    }

    private void something(Heart heart, Random random, CaseNumber number) {
        CaseState state = heart.cases.find(number).orElseThrow().state();
        switch (random.nextInt(state == CaseState.CLOSED ? 3 : 16)) {
            case 0, 1 -> heart.cases.receive(number, Heart.message("¿Y mi pedido?"));
            case 2 -> heart.conversation.note(number, ANA, "nota");
            case 3 -> heart.conversation.reply(number, ANA, "Va.", null);
            case 4 -> heart.progress.taken(number, "ana");
            case 5 -> heart.progress.enter(number, random.nextBoolean() ? "L1" : "L2", Actor.rule("level"));
            case 6, 7 -> heart.progress.pendingCustomer(number, ANA);
            case 8 -> heart.progress.scheduled(number, ANA);
            case 9 -> heart.progress.onHold(number, Owner.thirdParty("carrier-rapida"), ANA);
            case 10 -> heart.progress.onHold(number, Owner.backOffice("logistics"), ANA);
            case 11, 12 -> heart.progress.solved(number, ANA);
            case 13 -> heart.progress.priority(number, random.nextInt(101), ANA);
            case 14 -> {
                if (state == CaseState.SOLVED) {
                    heart.progress.reopened(number, Actor.customer());
                }
            }
            case 15 -> {
                if (state == CaseState.SOLVED) {
                    heart.progress.closed(number, Actor.timer("close"));
                }
            }
            default -> throw new AssertionError();
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
