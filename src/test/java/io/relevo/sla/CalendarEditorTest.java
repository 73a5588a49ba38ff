package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relevo.TestDatabase;
import io.relevo.sla.CalendarFault.Kind;
import io.relevo.sla.WrittenCalendar.DateRow;
import io.relevo.sla.WrittenCalendar.WeekRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class CalendarEditorTest {

    /** A Monday, noon in Mexico City. */
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

    private static final LocalDate TOMORROW = LocalDate.parse("2026-03-03");

    private final List<Object> announced = new ArrayList<>();
    private Calendars calendars;
    private CalendarEditor editor;

    @ParameterizedTest
    @EnumSource
    void savesSplitAndNightShiftsAndExceptionsFromTomorrowOn(TestDatabase database) {
        open(database);
        WrittenCalendar shop = editor.find("shop");
        calendars.named("shop");

        var weekly = new ArrayList<>(shop.weekly());
        weekly.removeIf(row -> row.day().equals("WEDNESDAY"));
        weekly.add(new WeekRow("WEDNESDAY", "9:00", "14:00", "", ""));
        weekly.add(new WeekRow("wednesday", "16:00", "20:00", null, null));
        weekly.add(new WeekRow("FRIDAY", "22:00", "06:00", null, null));
        WrittenCalendar saved = editor.save(
                with(shop, weekly, List.of(new DateRow("2027-02-01", null, "", "Día de la Constitución"))), TOMORROW);

        assertThat(saved.version()).isEqualTo(shop.version() + 1);
        assertThat(saved).isEqualTo(editor.find("shop"));
        assertThat(saved.exceptions()).containsExactly(new DateRow("2027-02-01", null, null, "Día de la Constitución"));
        assertThat(saved.weekly())
                .contains(
                        new WeekRow("WEDNESDAY", "09:00", "21:30", null, "2026-03-02"),
                        new WeekRow("WEDNESDAY", "09:00", "14:00", "2026-03-03", null),
                        new WeekRow("MONDAY", "09:00", "21:30", null, null));
        // at once, without waiting for the next look
        assertThat(on("2026-03-04")).containsExactly(Hours.of("09:00", "14:00"), Hours.of("16:00", "20:00"));
        assertThat(on("2026-02-25")).containsExactly(Hours.of("09:00", "21:30"));
        assertThat(on("2026-03-06")).containsExactly(Hours.of("09:00", "21:30"), Hours.of("22:00", "06:00"));
        assertThat(on("2027-02-01")).isEmpty();
        assertThat(announced).containsExactly(new CalendarChanged("shop"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesToChangeThePastAndNamesTheDayAndTomorrow(TestDatabase database) {
        open(database);
        WrittenCalendar shop = editor.find("shop");
        var weekly = new ArrayList<>(replaced(shop, "WEDNESDAY", "10:00", "2026-02-16"));
        weekly.add(new WeekRow("WEDNESDAY", "09:00", "21:30", null, "2026-02-15"));
        WrittenCalendar since = with(shop, weekly, List.of());

        CalendarFault fault = fault(() -> editor.save(since, null));

        assertThat(fault.kind()).isEqualTo(Kind.PAST_CHANGED);
        assertThat(fault.arguments()).containsExactly(LocalDate.parse("2026-02-18"), TOMORROW);
        assertThat(editor.find("shop")).isEqualTo(shop);
        assertThat(announced).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lowersTheShutterEarlierTodayButNotBeforeNow(TestDatabase database) {
        open(database);
        WrittenCalendar shop = editor.find("shop");

        assertThat(fault(() -> editor.save(closingToday(shop, "11:59"), null)).kind())
                .isEqualTo(Kind.PAST_CHANGED);
        editor.save(closingToday(shop, "12:00"), null);

        assertThat(calendars.named("shop").isOpen(NOW)).isFalse();
        assertThat(calendars.named("shop").elapsed(NOW.minus(Duration.ofDays(1)), NOW))
                .isEqualTo(Duration.ofHours(12).plusMinutes(30));
    }

    @ParameterizedTest
    @EnumSource
    void noticesThatSomebodyElseWasFaster(TestDatabase database) {
        open(database);
        WrittenCalendar mine = editor.find("carrier");
        WrittenCalendar theirs =
                editor.save(with(mine, mine.weekly(), List.of(new DateRow("2026-12-25", null, null, "N"))), null);

        CalendarFault fault = fault(() -> editor.save(mine, null));

        assertThat(fault.kind()).isEqualTo(Kind.CHANGED_MEANWHILE);
        assertThat(editor.find("carrier")).isEqualTo(theirs);
        assertThat(editor.save(editor.find("shop"), null))
                .as("another calendar")
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void makesANewCalendarAndDeletesItWhenNobodyUsesIt(TestDatabase database) {
        open(database);
        WrittenCalendar nights = new WrittenCalendar(
                "nights", "America/Santiago", null, List.of(new WeekRow("SUNDAY", "22:00", "06:00", "", "")), null);

        assertThat(editor.save(nights, null).version()).isEqualTo(1);
        assertThat(fault(() -> editor.save(nights, null)).kind()).isEqualTo(Kind.NAME_TAKEN);
        assertThat(calendars.named("nights").zone().getId()).isEqualTo("America/Santiago");
        assertThat(fault(() -> editor.delete("nights", List.of("Transportes Sur")))
                        .arguments())
                .containsExactly("Transportes Sur");
        editor.delete("nights", List.of());

        assertThat(fault(() -> editor.find("nights")).arguments())
                .containsExactly("nights", "always, carrier, payments, shop");
        assertThat(fault(() -> editor.delete("nights", List.of())).kind()).isEqualTo(Kind.NAME_UNKNOWN);
        assertThat(fault(() -> editor.delete("shop", List.of())).kind()).isEqualTo(Kind.DEFAULT_STAYS);
    }

    @ParameterizedTest
    @EnumSource
    void repairsACalendarThatCouldNotBeUsed(TestDatabase database) {
        DataSource source = open(database);
        JdbcClient.create(source)
                .sql("insert into sla_calendars (name, zone) values ('lost', 'America/Atlantis')")
                .update();
        WrittenCalendar lost = editor.find("lost");

        editor.save(
                new WrittenCalendar(
                        "lost", "UTC", lost.version(), List.of(new WeekRow("MONDAY", "1:00", "2:00", "", "")), null),
                TOMORROW);

        assertThat(calendars.named("lost").zone().getId()).isEqualTo("UTC");
    }

    @Test
    void movesToAnotherZoneOnlyWithTheSamePast() {
        open(TestDatabase.H2);
        WrittenCalendar shop = editor.find("shop");

        CalendarFault fault = fault(() -> editor.check(
                new WrittenCalendar("shop", "America/Bogota", shop.version(), shop.weekly(), null), TOMORROW));

        assertThat(fault.kind()).isEqualTo(Kind.ZONE_FIXED);
        assertThat(fault.arguments()).containsExactly("America/Mexico_City", "America/Bogota");
        assertThat(editor.check(
                                new WrittenCalendar("shop", "Mexico/General", shop.version(), shop.weekly(), null),
                                null)
                        .after()
                        .zone()
                        .getId())
                .isEqualTo("Mexico/General");
    }

    @Test
    void refusesACalendarThatStaysClosedForSixtyDays() {
        open(TestDatabase.H2);
        WrittenCalendar shop = editor.find("shop");

        assertThat(fault(() -> editor.check(with(shop, List.of(), List.of()), TOMORROW)))
                .isEqualTo(CalendarFault.of(Kind.NO_OPEN_TIME, TOMORROW));
        assertThat(fault(() -> editor.check(new WrittenCalendar("empty", "UTC", null, null, null), null))
                        .kind())
                .isEqualTo(Kind.NO_OPEN_TIME);
    }

    @Test
    void saysEverythingThatIsWrongAtItsRow() {
        open(TestDatabase.H2);
        WrittenCalendar wrong = new WrittenCalendar(
                "neu",
                "UTC",
                null,
                List.of(
                        new WeekRow("MONDAY", "09:00", "14:00", "", ""),
                        new WeekRow("MONDAY", "13:59", "20:00", "", ""),
                        new WeekRow("MONTAG", "25:00", "", "2026-13-01", "1815-06-18"),
                        new WeekRow("TUESDAY", "09:00", "10:00", "2026-04-01", "2026-03-01"),
                        new WeekRow("SUNDAY", "22:00", "24:00", "", "2026-03-01"),
                        new WeekRow("SUNDAY", "23:00", "23:30", "2026-03-02", "")),
                List.of(
                        new DateRow("", "", "", ""),
                        new DateRow("2026-12-25", "", "", "Navidad"),
                        new DateRow("2026-12-25", "", "", "Navidad"),
                        new DateRow("2026-12-24", "09:00", "", "x".repeat(201)),
                        new DateRow("2026-12-31", "09:00", "12:00", ""),
                        new DateRow("2026-12-31", "11:00", "13:00", "")));

        assertThat(faults(() -> editor.check(wrong, null)))
                .extracting(fault -> fault.part() + " " + fault.row() + " " + fault.kind() + " " + fault.arguments())
                .containsExactlyInAnyOrder(
                        "WEEKLY 2 OVERLAP [1]",
                        "WEEKLY 3 DAY_WRONG [MONTAG]",
                        "WEEKLY 3 TIME_WRONG [25:00]",
                        "WEEKLY 3 TIME_MISSING []",
                        "WEEKLY 3 DATE_WRONG [2026-13-01]",
                        "WEEKLY 3 DATE_FAR [1815-06-18]",
                        "WEEKLY 4 ENDS_BEFORE_START [2026-04-01, 2026-03-01]",
                        "EXCEPTIONS 1 DATE_MISSING []",
                        "EXCEPTIONS 3 DATE_TWICE [2026-12-25, 2]",
                        "EXCEPTIONS 4 TIME_MISSING []",
                        "EXCEPTIONS 4 NOTE_LONG [200]",
                        "EXCEPTIONS 6 OVERLAP [5]");
    }

    @Test
    void refusesNamesZonesAndHeapsOfRows() {
        open(TestDatabase.H2);

        assertThat(faults(() -> editor.check(
                        new WrittenCalendar(
                                "Mi calendario",
                                "Mexiko",
                                null,
                                IntStream.range(0, 301)
                                        .mapToObj(i -> new WeekRow("MONDAY", "09:00", "10:00", "", ""))
                                        .toList(),
                                null),
                        null)))
                .extracting(CalendarFault::kind)
                .containsExactly(Kind.NAME_WRONG, Kind.ZONE_UNKNOWN, Kind.TOO_MANY_ROWS);
        assertThat(fault(() -> editor.save(new WrittenCalendar(null, null, null, null, null), null))
                        .kind())
                .isEqualTo(Kind.NAME_WRONG);
        assertThat(fault(() -> editor.check(new WrittenCalendar("holidays", "UTC", null, null, null), null))
                        .kind())
                .isEqualTo(Kind.NAME_WRONG);
    }

    @Test
    void triesAChangeOutBesideTheOtherCalendars() {
        open(TestDatabase.H2);
        WrittenCalendar shop = editor.find("shop");
        BusinessCalendar after = editor.check(with(shop, replaced(shop, "TUESDAY", "12:00", null), List.of()), TOMORROW)
                .after();

        Calendars candidate = calendars.with(after);

        assertThat(candidate.named("shop")).isSameAs(after);
        assertThat(candidate.named("carrier")).isEqualTo(calendars.named("carrier"));
        assertThat(calendars.named("shop")).isNotEqualTo(after);
    }

    private DataSource open(TestDatabase database) {
        DataSource source = database.migrated();
        var store = new CalendarStore(JdbcClient.create(source));
        calendars = new Calendars(store, () -> NOW);
        editor = new CalendarEditor(
                store, calendars, new DataSourceTransactionManager(source), announced::add, () -> NOW);
        return source;
    }

    private static WrittenCalendar with(WrittenCalendar present, List<WeekRow> weekly, List<DateRow> exceptions) {
        return new WrittenCalendar(present.name(), present.zone(), present.version(), weekly, exceptions);
    }

    private static WrittenCalendar closingToday(WrittenCalendar shop, String closes) {
        return with(shop, shop.weekly(), List.of(new DateRow("2026-03-02", "09:00", closes, "Inventario")));
    }

    /** Other hours on that day, from a date on if one is given. */
    private static List<WeekRow> replaced(WrittenCalendar present, String day, String opens, String from) {
        return present.weekly().stream()
                .map(row -> row.day().equals(day) ? new WeekRow(day, opens, row.closes(), from, null) : row)
                .toList();
    }

    private List<Hours> on(String date) {
        return calendars.named("shop").on(LocalDate.parse(date));
    }

    private static CalendarFault fault(ThrowingCallable call) {
        List<CalendarFault> faults = faults(call);
        assertThat(faults).isNotEmpty();
        return faults.get(0);
    }

    private static List<CalendarFault> faults(ThrowingCallable call) {
        return catchThrowableOfType(CalendarRefused.class, call).faults();
    }
}
