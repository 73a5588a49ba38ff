package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidaysTest {

    static Stream<String> countries() {
        return Holidays.COUNTRIES.stream();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void namesEveryDayInBothLanguages(String country) {
        var names = ResourceBundle.getBundle("messages/holidays", new Locale("es"));
        var spanish = names.keySet().stream().map(names::getString).toList();

        assertThat(IntStream.rangeClosed(2020, 2040).boxed().flatMap(year -> Holidays.of(country, year).stream()))
                .isNotEmpty()
                .allSatisfy(day -> {
                    assertThat(spanish).contains(day.nameEs());
                    assertThat(day.nameEn()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "MX, 2027-02-01, Día de la Constitución",
        "CO, 2027-01-11, Reyes Magos",
        "ES, 2027-01-06, Reyes Magos",
        "CL, 2027-09-18, Fiesta nacional",
        "AR, 2027-05-25, Revolución de Mayo"
    })
    void knowsThePublicHolidaysOf(String country, LocalDate date, String name) {
        assertThat(Holidays.of(country, date.getYear())).anySatisfy(day -> {
            assertThat(day.date()).isEqualTo(date);
            assertThat(day.name("es")).isEqualTo(name);
            assertThat(day.kind()).isEqualTo(Holiday.Kind.PUBLIC);
            assertThat(day.known()).isTrue();
        });
    }

    @Test
    void marksTheMexicanDaysThatTheLibraryMovesAndTheLawDoesNot() {
        assertThat(Holidays.of("MX", 2027))
                .filteredOn(day -> !day.known())
                .extracting(Holiday::date, Holiday::movedFrom)
                .containsExactly(
                        tuple(LocalDate.parse("2027-04-30"), LocalDate.parse("2027-05-01")),
                        tuple(LocalDate.parse("2027-12-24"), LocalDate.parse("2027-12-25")),
                        tuple(LocalDate.parse("2027-12-31"), LocalDate.parse("2028-01-01")));
    }

    @Test
    void takesTheMondaysOfColombiasLawForGranted() {
        assertThat(Holidays.of("CO", 2027)).allMatch(Holiday::known).anyMatch(day -> day.movedFrom() != null);
    }

    @Test
    void tellsDaysThatAreOnlyRememberedFromPublicOnes() {
        assertThat(Holidays.of("MX", 2027))
                .filteredOn(day -> day.kind() == Holiday.Kind.OTHER)
                .extracting(Holiday::nameEs)
                .contains("Día de la Bandera", "Expropiación Petrolera");
    }

    @Test
    void namesTheCountriesAndYearsThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("XX", 2027))
                .withMessageContaining("MX, CL, CO, AR, ES");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("MX", 1810))
                .withMessageContaining("2000 to 2100");
    }
}
