package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingMinutesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 30 | min",
                "0.5 | 30 | s",
                "240 | 4 | h",
                "2880 | 48 | h",
                "90 | 90 | min",
                "2.5 | 2.5 | min",
                "null | '' | min",
                "4 * 60 | 4 * 60 | feel"
            })
    void showsACellInTheUnitPeopleSayAndWritesTheSameCellBack(String cell, String amount, WorkingMinutes.Unit unit) {
        WorkingMinutes shown = WorkingMinutes.of(cell);

        assertThat(shown).isEqualTo(new WorkingMinutes(amount, unit));
        assertThat(shown.cell()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5 | h | 90", "10 | s | 0.166667", "abc | min | abc", "P1D | h | P1D", "-3 | min | -3"})
    void keepsWhatIsNoNumberForTheFaultToName(String typed, WorkingMinutes.Unit unit, String cell) {
        assertThat(new WorkingMinutes(typed, unit).cell()).isEqualTo(cell);
    }
}
