package io.relevo.staff;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works when. Kept in memory: asking costs no statement; a change made here holds at once, one made on another
 * node within half a minute.
 */
@Component
public class Roster {

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final RosterStore store;
    private final AgentStore agents;
    private final Remembered<DutyPlan> plan;

    Roster(RosterStore store, AgentStore agents, InstantSource time) {
        this.store = store;
        this.agents = agents;
        this.plan = new Remembered<>(store::version, store::plan, time);
    }

    /** In the order of the week; empty for somebody who works whenever the shop is open. */
    public List<Shift> shifts(String userId) {
        return whole().shiftsOf(userId);
    }

    /** Past ones, too, in the order they begin. */
    public List<Absence> absences(String userId) {
        return whole().absencesOf(userId);
    }

    /** True while an absence is on record; being off shift is no absence. */
    public boolean isAbsent(String userId, Instant at) {
        return whole().isAbsent(userId, at);
    }

    /** Everybody's, at one version. */
    public DutyPlan whole() {
        return plan.get();
    }

    /**
     * Replaces all shifts of an agent; none lets them work whenever the shop is open.
     *
     * @throws RosterRefusal if two of them overlap, one ends before it begins to hold, or nobody has that user id
     */
    @Transactional
    public void saveShifts(String userId, List<Shift> shifts) {
        requireKnown(userId);
        shifts.forEach(Roster::requireValidity);
        for (int i = 0; i < shifts.size(); i++) {
            requireApart(userId, shifts.get(i), shifts.subList(i + 1, shifts.size()));
        }
        change(() -> store.replaceShifts(userId, shifts));
    }

    /**
     * @param note null or blank for none
     * @throws RosterRefusal if it doesn't end after it starts, is too far away, or nobody has that user id
     */
    @Transactional
    public Absence addAbsence(String userId, Instant from, Instant to, Absence.Reason reason, String note) {
        requireKnown(userId);
        requireNear(!from.isBefore(FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        requireNear(to.isBefore(LAST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        var absence = new Absence(
                TSID.Factory.getTsid().toString(),
                userId,
                from.truncatedTo(ChronoUnit.MILLIS),
                to.truncatedTo(ChronoUnit.MILLIS),
                reason,
                note == null || note.isBlank() ? null : note.strip().replace("\0", ""));
        if (!absence.to().isAfter(absence.from())) {
            throw new RosterRefusal(
                    RosterRefusal.Kind.ABSENCE_BACKWARDS,
                    "an absence from " + from + " to " + to + " ends before it starts; give a later end",
                    from,
                    to);
        }
        change(() -> store.insert(absence));
        return absence;
    }

    /** @return false if that agent has no such absence */
    @Transactional
    public boolean removeAbsence(String userId, String absenceId) {
        var removed = new AtomicBoolean();
        change(() -> removed.set(store.deleteAbsence(userId, absenceId)));
        return removed.get();
    }

    private void change(Runnable rows) {
        store.raiseVersion();
        rows.run();
        plan.forget();
    }

    private void requireKnown(String userId) {
        if (agents.find(userId).isEmpty()) {
            throw new RosterRefusal(
                    RosterRefusal.Kind.UNKNOWN_AGENT,
                    "there is no agent '" + userId + "'; add them on the page of agents first",
                    userId);
        }
    }

    /** A slip of the pen, and more than a database can keep. */
    private static void requireNear(boolean near) {
        if (!near) {
            throw new RosterRefusal(
                    RosterRefusal.Kind.DATE_FAR,
                    "a date is too far away; use one from " + FIRST_DAY + " to " + LAST_DAY,
                    String.valueOf(FIRST_DAY.getYear()),
                    String.valueOf(LAST_DAY.getYear()));
        }
    }

    private static void requireValidity(Shift shift) {
        Stream.of(shift.validFrom(), shift.validTo())
                .filter(Objects::nonNull)
                .forEach(day -> requireNear(!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)));
        if (shift.validFrom() != null
                && shift.validTo() != null
                && shift.validTo().isBefore(shift.validFrom())) {
            throw new RosterRefusal(
                    RosterRefusal.Kind.VALIDITY_BACKWARDS,
                    "the shift of " + shift.day() + " ends to hold on " + shift.validTo() + ", before it begins on "
                            + shift.validFrom() + "; swap the two days",
                    shift.validFrom(),
                    shift.validTo());
        }
    }

    private static void requireApart(String userId, Shift shift, List<Shift> others) {
        others.stream().filter(shift::overlaps).findFirst().ifPresent(other -> {
            throw new RosterRefusal(
                    RosterRefusal.Kind.OVERLAP,
                    "two shifts of '" + userId + "' overlap: " + written(shift) + " and " + written(other)
                            + "; nobody works two shifts at once",
                    shift,
                    other);
        });
    }

    private static String written(Shift shift) {
        return shift.day() + " " + shift.opens() + "-" + shift.closes();
    }
}
