package io.relevo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.insight.StackedBars.Column;
import io.relevo.insight.StackedBars.Line;
import io.relevo.insight.StackedBars.Piece;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackedBarsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Days days = new Days(Told.calendars(), Told.MEXICO);

    @ParameterizedTest
    @CsvSource({"1, day, 1", "28, day, 28", "62, day, 62", "63, week, 9", "370, week, 53", "371, month, 13"})
    void drawsAsManyColumnsAsAPageHasRoomFor(int length, String step, int columns) {
        StackedBars bars = StackedBars.of(period(length), List.of(), false);

        assertThat(bars.step()).isEqualTo(step);
        assertThat(bars.columns()).hasSize(columns);
        assertThat(bars.columns().stream().filter(Column::labelled)).hasSizeLessThanOrEqualTo(5);
        assertThat(bars.isEmpty()).isTrue();
    }

    @Test
    void stacksTheOwnersOfADayWithoutGap() {
        StackedBars bars = StackedBars.of(
                period(7),
                List.of(
                        new DayShare(MONDAY, "L1", 6 * HOUR, 3 * HOUR),
                        new DayShare(MONDAY, "customer", 2 * HOUR, 2 * HOUR)),
                false);

        List<Piece> pieces = bars.columns().get(0).pieces();
        assertThat(pieces).extracting(Piece::owner).containsExactly("L1", "customer");
        assertThat(pieces.get(0).y() + pieces.get(0).height()).isEqualTo(100);
        assertThat(pieces.get(1).y() + pieces.get(1).height())
                .isEqualTo(pieces.get(0).y());
        assertThat(pieces.get(0).height()).isEqualTo(3 * pieces.get(1).height());
        assertThat(bars.lines()).extracting(Line::hours).containsExactly(2L, 4L, 6L, 8L);
    }

    @Test
    void leavesThoseWithoutHoursOutOfTheWorkingTime() {
        StackedBars bars = StackedBars.of(
                period(7),
                List.of(
                        new DayShare(MONDAY, "L1", 6 * HOUR, 3 * HOUR),
                        new DayShare(MONDAY, "customer", 2 * HOUR, 2 * HOUR)),
                true);

        assertThat(bars.columns().get(0).pieces())
                .extracting(Piece::owner, Piece::millis)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("L1", 3 * HOUR));
    }

    private Period period(int length) {
        Instant later = Told.mexico("2028-01-01T00:00");
        return Period.of(null, MONDAY, MONDAY.plusDays(length - 1), days, later);
    }
}
