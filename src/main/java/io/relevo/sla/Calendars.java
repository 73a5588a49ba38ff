package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The business calendars by name. Kept in memory: a change in the tables takes effect within half a minute, and asking
 * costs no statement otherwise.
 */
@Component
public class Calendars {

    /** The calendar in force where none is named. */
    public static final String DEFAULT = "shop";

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** @param refused name to reason of those that can't be used */
    private record Known(
            long version, Instant checkedAt, Map<String, BusinessCalendar> usable, Map<String, String> refused) {}

    private final CalendarStore store;
    private final InstantSource time;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Known known;

    @Autowired
    Calendars(CalendarStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    private Calendars(Known known) {
        this(null, () -> Instant.EPOCH);
        this.known = known;
    }

    /** These and no others, for ever: for computing without a database. */
    public static Calendars of(BusinessCalendar... calendars) {
        var usable = new HashMap<String, BusinessCalendar>();
        Arrays.stream(calendars).forEach(calendar -> usable.put(calendar.name(), calendar));
        return new Calendars(new Known(0, Instant.EPOCH, usable, Map.of()));
    }

    /** As they are now, but with this one new or in the place of that of its name: for trying out a change. */
    public Calendars with(BusinessCalendar candidate) {
        Known present = known(Duration.ZERO);
        var usable = new HashMap<>(present.usable);
        usable.put(candidate.name(), candidate);
        var refused = new HashMap<>(present.refused);
        refused.remove(candidate.name());
        return new Calendars(new Known(present.version, Instant.EPOCH, usable, refused));
    }

    /** To be asked after the commit of a change, which so takes effect here at once. */
    void lookAgain() {
        keep(read(known));
    }

    /**
     * @param name null or blank for {@link #DEFAULT}
     * @throws IllegalArgumentException if there is none of that name (naming those there are), or it can't be used
     */
    public BusinessCalendar named(String name) {
        String wanted = name == null || name.isBlank() ? DEFAULT : name.strip();
        BusinessCalendar found = known(LOOK_AGAIN).usable.get(wanted);
        if (found == null) {
            // somebody may just have written it
            Known latest = known(Duration.ZERO);
            found = latest.usable.get(wanted);
            if (found == null) {
                throw new IllegalArgumentException(
                        latest.refused.containsKey(wanted)
                                ? latest.refused.get(wanted)
                                : "no business calendar '" + wanted + "'; there are: "
                                        + String.join(", ", new TreeMap<>(latest.usable).keySet()));
            }
        }
        return found;
    }

    /** Of those that can be used, in the order of the alphabet; as new as the database has them. */
    public List<String> names() {
        return known(Duration.ZERO).usable.keySet().stream().sorted().toList();
    }

    private Known known(Duration oldest) {
        Known present = known;
        if (present == null) {
            return keep(read(null));
        }
        boolean old = store != null && !present.checkedAt.plus(oldest).isAfter(time.instant());
        // never waits for another thread's look: that one may be waiting for the connection this one holds
        if (old && looking.compareAndSet(false, true)) {
            try {
                return keep(read(present));
            } finally {
                looking.set(false);
            }
        }
        return known;
    }

    /** A look that began before a change must not undo the one after it. */
    private synchronized Known keep(Known latest) {
        if (known == null || latest.version >= known.version) {
            known = latest;
        }
        return known;
    }

    private Known read(Known before) {
        Instant now = time.instant();
        long version = store.version();
        if (before != null && before.version == version) {
            return new Known(version, now, before.usable, before.refused);
        }
        var usable = new HashMap<String, BusinessCalendar>();
        var refused = new HashMap<String, String>();
        for (CalendarRows written : store.all()) {
            try {
                usable.put(written.name(), written.calendar());
            } catch (RuntimeException e) {
                String reason = "business calendar '" + written.name() + "' can't be used: " + e.getMessage();
                LOG.error(reason);
                refused.put(written.name(), reason);
            }
        }
        return new Known(version, now, usable, refused);
    }
}
