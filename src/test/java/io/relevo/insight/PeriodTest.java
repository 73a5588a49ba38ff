package io.relevo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    /** A Wednesday; in Mexico City it is still Tuesday, the 3rd of March. */
    private static final Instant NOW = Instant.parse("2026-03-04T02:00:00.123456Z");

    private final Days days = new Days(Told.calendars(), Told.MEXICO);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "week, -, -, week, 2026-03-02, 2026-03-03",
                "month, -, -, month, 2026-03-01, 2026-03-03",
                "-, -, -, four-weeks, 2026-02-04, 2026-03-03",
                "nonsense, -, -, four-weeks, 2026-02-04, 2026-03-03",
                "week, 2026-02-10, 2026-02-12, days, 2026-02-10, 2026-02-12",
                "-, 2026-02-12, 2026-02-10, days, 2026-02-10, 2026-02-12",
                "-, 2026-02-12, -, days, 2026-02-12, 2026-03-03",
                "-, -, 2026-02-28, days, 2026-02-01, 2026-02-28",
                "-, 2026-02-12, 2030-01-01, days, 2026-02-12, 2026-03-03",
                "-, 2029-01-01, 2030-01-01, days, 2026-03-03, 2026-03-03",
                "-, -999999999-01-01, +999999999-12-31, days, 2023-03-03, 2026-03-03"
            })
    void isOfTheShopsDaysUpToToday(
            String name, LocalDate from, LocalDate to, String chosen, LocalDate first, LocalDate last) {
        Period period = Period.of(name, from, to, days, NOW);

        assertThat(period.name()).isEqualTo(chosen);
        assertThat(period.from()).isEqualTo(first);
        assertThat(period.to()).isEqualTo(last);
        assertThat(period.begin()).isEqualTo(first.atStartOfDay(Told.MEXICO).toInstant());
        assertThat(period.end()).isBeforeOrEqualTo(Instant.parse("2026-03-04T02:00:00.123Z"));
    }
}
