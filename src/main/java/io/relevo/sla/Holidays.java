package io.relevo.sla;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The holidays of a country as a kept library computes them. They hold nowhere until a person has looked at them: for
 * Mexico, Chile and Argentina it differs from others ({@code docs/supervisors.md}).
 */
public final class Holidays {

    /** ISO 3166; those whose days have names in both languages. */
    public static final List<String> COUNTRIES = List.of("MX", "CL", "CO", "AR", "ES");

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    /** Kinds of days on which two libraries differ in 2023–2032, by the name the library has for them. */
    private static final Map<String, Set<String>> DISPUTED = Map.of(
            "CL",
            Set.of("ST_PETER_PAUL", "COLUMBUS_DAY", "REFORMATION_DAY", "NEW_YEARS_EVE", "christian.EASTER_SATURDAY"),
            "AR",
            Set.of(
                    "FLAG_DAY",
                    "MARTIN_DAY",
                    "COLUMBUS_DAY",
                    "CHRISTMAS_EVE",
                    "NEW_YEARS_EVE",
                    "christian.MAUNDY_THURSDAY",
                    "christian.EASTER"));

    /** The library moves days of a weekend that the law leaves where they are. */
    private static final Set<String> MOVED_WRONGLY = Set.of("MX");

    private static final ResourceBundle SPANISH = ResourceBundle.getBundle("messages/holidays", new Locale("es"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages/holidays", Locale.ENGLISH);

    private Holidays() {}

    /**
     * Those that fall into the year, before or after the library moved them; by date.
     *
     * @throws IllegalArgumentException for a country or a year that is not offered
     */
    public static List<Holiday> of(String country, int year) {
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException(
                    "no holidays of '" + country + "'; there are those of " + String.join(", ", COUNTRIES));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "no holidays of the year " + year + "; use one from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(country));
        return IntStream.rangeClosed(year - 1, year + 1)
                .boxed()
                .flatMap(each -> library.getHolidays(Year.of(each)).stream())
                .filter(day ->
                        day.getDate().getYear() == year || day.getActualDate().getYear() == year)
                .distinct()
                .map(day -> holiday(country, day))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    private static Holiday holiday(String country, de.focus_shift.jollyday.core.Holiday day) {
        LocalDate movedFrom = day.getDate().equals(day.getActualDate()) ? null : day.getActualDate();
        String key = day.getPropertiesKey();
        return new Holiday(
                day.getDate(),
                movedFrom,
                name(SPANISH, key, day),
                name(ENGLISH, key, day),
                day.getType() == HolidayType.PUBLIC_HOLIDAY ? Holiday.Kind.PUBLIC : Holiday.Kind.OTHER,
                !DISPUTED.getOrDefault(country, Set.of()).contains(key)
                        && (movedFrom == null || !MOVED_WRONGLY.contains(country)));
    }

    private static String name(ResourceBundle names, String key, de.focus_shift.jollyday.core.Holiday day) {
        String name = "holidays." + key;
        return names.containsKey(name) ? names.getString(name) : day.getDescription(Locale.ENGLISH);
    }
}
