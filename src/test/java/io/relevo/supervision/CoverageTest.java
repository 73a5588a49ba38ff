package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.sla.OpenStretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    @Test
    void countsTheFewestAtAnyMomentOfAnOpenHour() {
        Coverage coverage = of(
                List.of(stretch("2026-05-04T07:00:00Z", "2026-05-04T10:30:00Z")),
                List.of(stretch("2026-05-04T07:00:00Z", "2026-05-04T09:30:00Z")),
                List.of(stretch("2026-05-04T08:00:00Z", "2026-05-04T10:30:00Z")));

        assertThat(coverage.hours()).containsExactly(9, 10, 11, 12);
        assertThat(coverage.days().get(0).slots())
                .extracting(Coverage.Slot::people)
                .containsExactly(1, 2, 1, 1);
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void tellsGapsToTheMinute() {
        Coverage coverage = of(
                List.of(stretch("2026-05-04T07:00:00Z", "2026-05-04T10:00:00Z")),
                List.of(stretch("2026-05-04T07:00:00Z", "2026-05-04T08:40:00Z")),
                List.of(stretch("2026-05-04T09:10:00Z", "2026-05-04T09:50:00Z")));

        assertThat(coverage.gaps())
                .containsExactly(
                        stretch("2026-05-04T08:40:00Z", "2026-05-04T09:10:00Z"),
                        stretch("2026-05-04T09:50:00Z", "2026-05-04T10:00:00Z"));
        assertThat(coverage.days().get(0).slots())
                .extracting(Coverage.Slot::shade)
                .containsExactly("one", "gap", "gap");
    }

    @Test
    void marksHoursInWhichTheShopIsClosed() {
        Coverage coverage = of(List.of(
                stretch("2026-05-04T07:00:00Z", "2026-05-04T08:00:00Z"),
                stretch("2026-05-04T09:00:00Z", "2026-05-04T10:00:00Z")));

        assertThat(coverage.days().get(0).slots())
                .extracting(Coverage.Slot::shade)
                .containsExactly("gap", "closed", "gap");
        assertThat(coverage.gaps()).hasSize(2);
    }

    @Test
    void joinsAGapThatLastsOverComingsAndGoings() {
        Coverage coverage = Coverage.of(
                MONDAY,
                2,
                BERLIN,
                List.of(stretch("2026-05-04T20:00:00Z", "2026-05-05T02:00:00Z")),
                List.of(List.of(stretch("2026-05-05T01:00:00Z", "2026-05-05T02:00:00Z"))));

        assertThat(coverage.gaps()).containsExactly(stretch("2026-05-04T20:00:00Z", "2026-05-05T01:00:00Z"));
        assertThat(coverage.days().get(1).slots().get(0).people()).isZero();
    }

    @Test
    void hasNoHoursInAWeekTheShopIsClosed() {
        assertThat(of(List.of()).hours()).isEmpty();
    }

    @SafeVarargs
    private static Coverage of(List<OpenStretch> open, List<OpenStretch>... worked) {
        return Coverage.of(MONDAY, 1, BERLIN, open, List.of(worked));
    }

    private static OpenStretch stretch(String from, String to) {
        return new OpenStretch(Instant.parse(from), Instant.parse(to));
    }
}
