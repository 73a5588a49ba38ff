package io.relevo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.Owner;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law holds on the real ledger, and the check notices each way of breaking it. */
class ConservationTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final ReplayedCase whole = whole();

    @Test
    void holdsForWhatTheLedgerSays() {
        assertThat(whole.isConserved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void noticesASegmentThatIsMissing(int index) {
        List<Segment> broken = new ArrayList<>(whole.segments());
        broken.remove(index);

        assertThat(holds(broken)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void noticesAMillisecondOwnedTwiceOrByNobody(int index) {
        assertThat(holds(changed(index, last -> until(last, last.to().plusMillis(1)))))
                .isFalse();
        assertThat(holds(changed(index, last -> until(last, last.to().minusMillis(1)))))
                .isFalse();
    }

    @Test
    void noticesAnOwnerOfASolvedCase() {
        assertThat(holds(changed(
                        2, solved -> new Segment(Owner.level("L1"), solved.state(), solved.from(), solved.to()))))
                .isFalse();
    }

    @Test
    void noticesASegmentThatRunsBackwards() {
        Segment first = whole.segments().get(0);
        List<Segment> broken = new ArrayList<>(whole.segments());
        broken.add(1, new Segment(first.owner(), first.state(), first.to(), first.from()));
        broken.add(2, new Segment(first.owner(), first.state(), first.from(), first.to()));

        assertThat(holds(broken)).isFalse();
    }

    @Test
    void noticesAnotherBeginningOrEndThanTheLogHas() {
        assertThat(Conservation.holds(whole.segments(), NINE.minusMillis(1), whole.end()))
                .isFalse();
        assertThat(Conservation.holds(List.of(), NINE, NINE)).isFalse();
    }

    @Test
    void clocksThatDisagreeWithTheLedgerAreNoticed() {
        assertThat(clocksAgree(whole.segments())).isTrue();
        assertThat(clocksAgree(changed(0, first -> until(first, first.to().minusMillis(1)))))
                .isFalse();
        assertThat(clocksAgree(changed(
                        1,
                        waits ->
                                new Segment(Owner.thirdParty("carrier"), CaseState.ON_HOLD, waits.from(), waits.to()))))
                .isFalse();
    }

    private boolean clocksAgree(List<Segment> segments) {
        var tally = new ClockTally();
        tally.add(new ReplayedCase(
                whole.id(),
                whole.rows(),
                whole.created(),
                whole.solvedAt(),
                whole.asOf(),
                whole.events(),
                segments,
                whole.clocks()));
        return tally.result().agree();
    }

    private boolean holds(List<Segment> segments) {
        return Conservation.holds(segments, whole.created(), whole.end());
    }

    private List<Segment> changed(int index, UnaryOperator<Segment> change) {
        List<Segment> broken = new ArrayList<>(whole.segments());
        broken.set(index, change.apply(broken.get(index)));
        return broken;
    }

    private static Segment until(Segment segment, Instant to) {
        return new Segment(segment.owner(), segment.state(), segment.from(), to);
    }

    private static ReplayedCase whole() {
        var replay = new CaseReplay(new CaseNumber(10_001));
        replay.take(step(0, CaseState.NEW, Owner.level("L1")));
        replay.take(step(1, CaseState.PENDING_CUSTOMER, Owner.CUSTOMER));
        replay.take(step(2, CaseState.SOLVED, Owner.NOBODY));
        replay.take(step(3, CaseState.OPEN, Owner.level("L1")));
        replay.take(step(4, CaseState.SOLVED, Owner.NOBODY));
        BusinessCalendar always = BusinessCalendar.always();
        var shop = new BusinessCalendar("shop", always.zone(), always.weekly(), always.exceptions());
        return replay.read(new Clocks(Calendars.of(always, shop)));
    }

    private static Step step(int hours, CaseState state, Owner owner) {
        return new Step(hours + 2, "a", NINE.plusSeconds(hours * 3600L), state, owner, null, null);
    }
}
