package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relevo.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarsTest {

    private Instant now = Instant.parse("2026-03-02T18:00:00Z");
    private JdbcClient jdbc;
    private Calendars calendars;

    @ParameterizedTest
    @EnumSource
    void shipsTheHoursOfTheShopAndItsPartners(TestDatabase database) {
        open(database);

        // Saturday
        assertThat(hoursOn("shop", "2026-03-07")).containsExactly(Hours.of("09:00", "21:30"));
        assertThat(hoursOn("carrier", "2026-03-06")).containsExactly(Hours.of("08:00", "18:00"));
        assertThat(hoursOn("carrier", "2026-03-07")).containsExactly(Hours.of("09:00", "14:00"));
        assertThat(hoursOn("payments", "2026-03-06")).containsExactly(Hours.of("09:00", "18:00"));
        assertThat(hoursOn("payments", "2026-03-07")).isEmpty();
        assertThat(calendars.named("always").elapsed(now, now.plus(Duration.ofDays(10))))
                .isEqualTo(Duration.ofDays(10));
        assertThat(calendars.named("shop").zone().getId()).isEqualTo("America/Mexico_City");
    }

    @ParameterizedTest
    @EnumSource
    void takesTheShopsCalendarWhereNoneIsNamed(TestDatabase database) {
        open(database);

        assertThat(calendars.named(null)).isSameAs(calendars.named("shop"));
        assertThat(calendars.named("  ")).isSameAs(calendars.named("shop"));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheCalendarsThereAreWhenAskedForAnother(TestDatabase database) {
        open(database);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.named("carier"))
                .withMessage("no business calendar 'carier'; there are: always, carrier, payments, shop");
    }

    @ParameterizedTest
    @EnumSource
    void readsAChangeWithinHalfAMinuteAndNotBefore(TestDatabase database) {
        open(database);
        BusinessCalendar before = calendars.named("shop");
        jdbc.sql(
                        "insert into sla_calendar_exceptions (calendar, on_date, note) values ('shop', date '2026-12-25', 'Navidad')")
                .update();
        jdbc.sql("insert into sla_calendar_exceptions (calendar, on_date, opens, closes) values"
                        + " ('shop', date '2026-12-24', time '09:00:00', time '12:00:00'),"
                        + " ('shop', date '2026-12-24', time '13:00:00', time '15:00:00')")
                .update();
        jdbc.sql("update sla_calendar_version set version = version + 1").update();

        now = now.plusSeconds(29);
        assertThat(calendars.named("shop")).isSameAs(before);
        now = now.plusSeconds(1);
        assertThat(hoursOn("shop", "2026-12-25")).isEmpty();
        assertThat(hoursOn("shop", "2026-12-24"))
                .containsExactly(Hours.of("09:00", "12:00"), Hours.of("13:00", "15:00"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatItKnowsWhileTheVersionStays(TestDatabase database) {
        open(database);
        BusinessCalendar before = calendars.named("shop");

        now = now.plusSeconds(3600);

        assertThat(calendars.named("shop")).isSameAs(before);
    }

    @ParameterizedTest
    @EnumSource
    void findsANewCalendarAtOnce(TestDatabase database) {
        open(database);
        calendars.named("shop");
        jdbc.sql("insert into sla_calendars (name, zone) values ('nights', 'America/Mexico_City')")
                .update();
        jdbc.sql("insert into sla_calendar_intervals (calendar, day_of_week, opens, closes, valid_from)"
                        + " values ('nights', 7, time '22:00:00', time '06:00:00', date '2026-03-01')")
                .update();
        jdbc.sql("update sla_calendar_version set version = version + 1").update();

        assertThat(hoursOn("nights", "2026-03-01")).containsExactly(Hours.of("22:00", "06:00"));
        assertThat(hoursOn("nights", "2026-02-22")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void letsOneBrokenCalendarFailAloneAndSayWhy(TestDatabase database) {
        open(database);
        jdbc.sql("insert into sla_calendars (name, zone) values ('empty', 'UTC'), ('lost', 'America/Atlantis')")
                .update();

        assertThat(calendars.named("shop")).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.named("empty"))
                .withMessageContaining("calendar 'empty' has no open time: give it weekly hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.named("lost"))
                .withMessageContaining("'lost'")
                .withMessageContaining("America/Atlantis");
    }

    private void open(TestDatabase database) {
        jdbc = JdbcClient.create(database.migrated());
        calendars = new Calendars(new CalendarStore(jdbc), () -> now);
    }

    private List<Hours> hoursOn(String calendar, String date) {
        return calendars.named(calendar).on(LocalDate.parse(date));
    }
}
