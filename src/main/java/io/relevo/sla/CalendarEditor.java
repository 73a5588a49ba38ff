package io.relevo.sla;

import io.relevo.sla.CalendarFault.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where calendars are changed. The past stays: a calendar that already holds keeps the open hours it had until now, so
 * that no time consumed is ever measured anew (semantics.md §2).
 */
@Component
public class CalendarEditor {

    private final CalendarStore store;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    CalendarEditor(
            CalendarStore store,
            Calendars calendars,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.time = time;
    }

    /**
     * What saving would do.
     *
     * @param written as it would be read afterwards, but for its version
     * @param before null for a new calendar, or one whose rows could not be used
     */
    public record Change(WrittenCalendar written, BusinessCalendar before, BusinessCalendar after) {}

    private record Judged(CalendarRows rows, BusinessCalendar before, BusinessCalendar after) {}

    /** By name; unusable ones, too. */
    public List<WrittenCalendar> all() {
        return store.all().stream().map(CalendarRows::written).toList();
    }

    /** @throws CalendarRefused if there is none of that name */
    public WrittenCalendar find(String name) {
        return store.find(name).map(CalendarRows::written).orElseThrow(() -> unknown(name));
    }

    /**
     * Judges a calendar without saving it.
     *
     * @param changesFrom the day on which whatever differs from the present weekly hours begins: the old ones end the
     *     day before. Null to take the rows as they are written
     * @throws CalendarRefused with everything that is wrong
     */
    public Change check(WrittenCalendar draft, LocalDate changesFrom) {
        Judged judged = judge(draft, changesFrom);
        return new Change(judged.rows.written(), judged.before, judged.after);
    }

    /**
     * Saves a calendar; one without version is new. Announces {@link CalendarChanged} after the commit.
     *
     * @param changesFrom as in {@link #check}
     * @throws CalendarRefused with everything that is wrong, or if somebody else saved it since that version
     */
    public WrittenCalendar save(WrittenCalendar draft, LocalDate changesFrom) {
        String name = draft.name() == null ? "" : draft.name().strip();
        try {
            transaction.executeWithoutResult(running -> {
                CalendarRows rows = judge(draft, changesFrom).rows;
                if (draft.version() == null) {
                    store.insert(name, rows.zone());
                } else if (!store.update(name, rows.zone(), rows.version())) {
                    throw new CalendarRefused(Kind.CHANGED_MEANWHILE);
                }
                store.replaceRows(rows);
                store.raiseVersion();
            });
        } catch (DuplicateKeyException e) {
            throw new CalendarRefused(Kind.NAME_TAKEN, name);
        }
        announce(name);
        return find(name);
    }

    /**
     * @param users who or what still names it, in words; it stays as long as there are any. Also what is over counts: a
     *     closed case's clocks are read with the calendars they ran in
     * @throws CalendarRefused if it is in use, the default, or unknown
     */
    public void delete(String name, List<String> users) {
        if (Calendars.DEFAULT.equals(name)) {
            throw new CalendarRefused(Kind.DEFAULT_STAYS, name);
        }
        if (!users.isEmpty()) {
            throw new CalendarRefused(Kind.IN_USE, String.join(", ", users));
        }
        transaction.executeWithoutResult(running -> {
            if (!store.delete(name)) {
                throw unknown(name);
            }
            store.raiseVersion();
        });
        announce(name);
    }

    private void announce(String name) {
        calendars.lookAgain();
        events.publishEvent(new CalendarChanged(name));
    }

    private Judged judge(WrittenCalendar draft, LocalDate changesFrom) {
        CalendarRows rows = CalendarReading.read(draft);
        Optional<CalendarRows> present = store.find(rows.name());
        if (draft.version() == null && present.isPresent()) {
            throw new CalendarRefused(Kind.NAME_TAKEN, rows.name());
        }
        if (draft.version() != null && present.isEmpty()) {
            throw unknown(rows.name());
        }
        if (present.isPresent() && present.get().version() != rows.version()) {
            throw new CalendarRefused(Kind.CHANGED_MEANWHILE);
        }
        if (present.isEmpty()) {
            return new Judged(rows, null, usable(rows));
        }
        CalendarRows changed = changesFrom == null ? rows : rows.startingOn(changesFrom, present.get());
        BusinessCalendar before = ifUsable(present.get());
        BusinessCalendar after = usable(changed);
        if (before != null) {
            keepPast(before, after);
        }
        return new Judged(changed, before, after);
    }

    private void keepPast(BusinessCalendar before, BusinessCalendar after) {
        Instant now = time.instant();
        before.firstDifference(after, now).ifPresent(difference -> {
            ZoneId zone = before.zone();
            if (!zone.equals(after.zone())) {
                throw new CalendarRefused(
                        Kind.ZONE_FIXED, zone.getId(), after.zone().getId());
            }
            throw new CalendarRefused(
                    Kind.PAST_CHANGED,
                    LocalDate.ofInstant(difference, zone),
                    LocalDate.ofInstant(now, zone).plusDays(1));
        });
    }

    private static BusinessCalendar usable(CalendarRows rows) {
        try {
            return rows.calendar();
        } catch (NoOpenTime closed) {
            throw new CalendarRefused(Kind.NO_OPEN_TIME, closed.from());
        }
    }

    private static BusinessCalendar ifUsable(CalendarRows rows) {
        try {
            return rows.calendar();
        } catch (RuntimeException broken) {
            return null;
        }
    }

    private CalendarRefused unknown(String name) {
        return new CalendarRefused(
                Kind.NAME_UNKNOWN,
                name,
                String.join(", ", store.all().stream().map(CalendarRows::name).toList()));
    }
}
