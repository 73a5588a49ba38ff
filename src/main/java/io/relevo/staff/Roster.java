package io.relevo.staff;

import io.hypersistence.tsid.TSID;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who works when. Kept in memory: asking costs no statement; a change made here holds at once, one made on another
 * node within half a minute.
 */
@Component
public class Roster {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private record Known(DutyPlan plan, Instant checkedAt) {}

    private final RosterStore store;
    private final AgentStore agents;
    private final InstantSource time;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Known known;

    Roster(RosterStore store, AgentStore agents, InstantSource time) {
        this.store = store;
        this.agents = agents;
        this.time = time;
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
        Known present = known;
        if (present == null) {
            present = new Known(store.plan(), time.instant());
            known = present;
            return present.plan;
        }
        // never waits for another thread's look: that one may be waiting for the connection this one holds
        if (isOld(present) && looking.compareAndSet(false, true)) {
            try {
                Instant now = time.instant();
                known = new Known(store.version() == present.plan.version() ? present.plan : store.plan(), now);
            } finally {
                looking.set(false);
            }
        }
        return known.plan;
    }

    private boolean isOld(Known present) {
        return Duration.between(present.checkedAt, time.instant()).abs().compareTo(LOOK_AGAIN) >= 0;
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
     * @throws RosterRefusal if it doesn't end after it starts, or nobody has that user id
     */
    @Transactional
    public Absence addAbsence(String userId, Instant from, Instant to, Absence.Reason reason, String note) {
        requireKnown(userId);
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
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known = null;
                }
            });
        } else {
            known = null;
        }
    }

    private void requireKnown(String userId) {
        if (agents.find(userId).isEmpty()) {
            throw new RosterRefusal(
                    RosterRefusal.Kind.UNKNOWN_AGENT,
                    "there is no agent '" + userId + "'; add them on the page of agents first",
                    userId);
        }
    }

    private static void requireValidity(Shift shift) {
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
