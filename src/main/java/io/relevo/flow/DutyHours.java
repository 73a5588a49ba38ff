package io.relevo.flow;

import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.Hours;
import io.relevo.sla.OpenStretch;
import io.relevo.staff.Absence;
import io.relevo.staff.Roster;
import io.relevo.staff.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When people are at work: in their shifts, which are wall-clock time of the shop's zone, and outside their absences.
 * Somebody without shifts works whenever the shop is open. Steers whom and when we tell, never a customer's clock.
 */
@Component
public class DutyHours {

    private static final int LOOKED_AHEAD_DAYS = 60;

    private final Roster roster;
    private final Calendars calendars;
    private final ZoneId zone;

    DutyHours(Roster roster, Calendars calendars, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.roster = roster;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * The first instant not before {@code from} at which they are at work. Never null: for somebody who isn't at work
     * for 60 days (see {@link #isAbsent}) it is the shop's next opening.
     */
    public Instant nextOnDuty(String userId, Instant from) {
        return next(userId, from)
                .orElseGet(() -> calendars.named(Calendars.DEFAULT).nextOpening(from));
    }

    /** True while an absence is on record, and for whoever isn't at work during the 60 days to come. */
    public boolean isAbsent(String userId, Instant at) {
        if (roster.isAbsent(userId, at)) {
            return true;
        }
        boolean followsTheShop =
                roster.shifts(userId).isEmpty() && roster.absences(userId).isEmpty();
        return !followsTheShop && next(userId, at).isEmpty();
    }

    /** Their working time in that span, ascending; stretches neither touch nor overlap. */
    public List<OpenStretch> between(String userId, Instant from, Instant to) {
        return OpenStretch.joined(worked(userId, from, to).map(stretch -> stretch.within(from, to)));
    }

    private Optional<Instant> next(String userId, Instant from) {
        Instant limit = from.plus(Duration.ofDays(LOOKED_AHEAD_DAYS));
        return worked(userId, from, limit)
                .filter(stretch -> stretch.to().isAfter(from))
                .findFirst()
                .map(stretch -> stretch.from().isBefore(from) ? from : stretch.from())
                .filter(limit::isAfter);
    }

    private Stream<OpenStretch> worked(String userId, Instant from, Instant to) {
        Stream<OpenStretch> worked = shifts(userId, from, to);
        for (Absence absence : roster.absences(userId)) {
            if (absence.to().isAfter(from)) {
                worked = worked.flatMap(stretch -> stretch.without(absence.from(), absence.to()));
            }
        }
        return worked;
    }

    /** Those that may reach into the span, in the order they begin, absences not looked at. */
    private Stream<OpenStretch> shifts(String userId, Instant from, Instant to) {
        List<Shift> shifts = roster.shifts(userId);
        BusinessCalendar shop = shifts.isEmpty() ? calendars.named(Calendars.DEFAULT) : null;
        ZoneId local = shop == null ? zone : shop.zone();
        // a night shift of the day before
        LocalDate first = LocalDate.ofInstant(from, local).minusDays(1);
        LocalDate last = LocalDate.ofInstant(to, local);
        return first.datesUntil(last.plusDays(1)).flatMap(date -> (shop == null ? on(shifts, date) : shop.on(date))
                .stream()
                        .map(hours -> hours.on(date, local))
                        .filter(stretch -> !stretch.isEmpty())
                        .sorted(Comparator.comparing(OpenStretch::from)));
    }

    private static List<Hours> on(List<Shift> shifts, LocalDate date) {
        return shifts.stream()
                .filter(shift -> shift.holdsOn(date))
                .map(shift -> new Hours(shift.opens(), shift.closes()))
                .toList();
    }
}
