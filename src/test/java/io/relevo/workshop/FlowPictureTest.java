package io.relevo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.returns.BacktestReport.Flow;
import io.relevo.returns.BacktestReport.Some;
import io.relevo.returns.Outcome;
import io.relevo.workshop.FlowPicture.Bar;
import io.relevo.workshop.FlowPicture.Ribbon;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowPictureTest {

    @Test
    void isEmptyWithoutDecisions() {
        assertThat(FlowPicture.of(List.of())).isEqualTo(new FlowPicture(List.of(), List.of(), List.of()));
    }

    @Test
    void hasABarForEachOutcomeOnEachSide() {
        FlowPicture picture = FlowPicture.of(List.of(
                flow(Outcome.DENY, Outcome.DENY, 60),
                flow(Outcome.DENY, Outcome.MANUAL_REVIEW, 30),
                flow(Outcome.APPROVE_INSTANT, Outcome.MANUAL_REVIEW, 10)));

        assertThat(picture.left())
                .extracting(Bar::outcome, Bar::decisions)
                .containsExactly(tuple(Outcome.APPROVE_INSTANT, 10), tuple(Outcome.DENY, 90));
        assertThat(picture.right())
                .extracting(Bar::outcome, Bar::decisions)
                .containsExactly(tuple(Outcome.MANUAL_REVIEW, 40), tuple(Outcome.DENY, 60));
    }

    @Test
    void drawsWhatChangesAboveWhatStays() {
        FlowPicture picture = FlowPicture.of(List.of(
                flow(Outcome.APPROVE_INSTANT, Outcome.DENY, 1),
                flow(Outcome.DENY, Outcome.DENY, 5),
                flow(Outcome.DENY, Outcome.KEEP_ITEM, 1)));

        assertThat(picture.ribbons()).extracting(Ribbon::kind).containsExactly("same", "stricter", "looser");
    }

    @Test
    void aSingleDecisionOfAMillionCanBeSeen() {
        FlowPicture picture = FlowPicture.of(
                List.of(flow(Outcome.DENY, Outcome.DENY, 999_999), flow(Outcome.DENY, Outcome.KEEP_ITEM, 1)));

        assertThat(picture.right().get(0).height()).isGreaterThan(0.5);
    }

    @Test
    void staysWithinItsFrame() {
        List<Flow> all = Arrays.stream(Outcome.values())
                .flatMap(from -> Arrays.stream(Outcome.values()).map(to -> flow(from, to, 7)))
                .toList();

        FlowPicture picture = FlowPicture.of(all);

        Bar lowest = picture.left().get(picture.left().size() - 1);
        assertThat(lowest.top() + lowest.height()).isCloseTo(100, within(0.01));
        assertThat(picture.ribbons()).hasSize(49);
    }

    private static Flow flow(Outcome from, Outcome to, int decisions) {
        return new Flow(from, to, new Some(decisions, BigDecimal.TEN, List.of()));
    }
}
