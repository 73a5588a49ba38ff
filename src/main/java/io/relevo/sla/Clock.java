package io.relevo.sla;

import io.relevo.sla.ClockChange.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a clock shows at an instant. What it went through says everything about its state.
 *
 * @param level the level or party it is about, or null for the whole case
 * @param visit counts the visits of the level, the reply cycles, the requests to the party; 1 for a clock that comes once
 * @param request id of the request it measures, or null
 * @param target null when none is set: then the clock only measures
 * @param consumed working time used so far
 * @param dueAt when consumed reaches target if it goes on running; after a breach {@code breachedAt}; null while paused,
 *     met or without target
 * @param calendar the one it runs in now
 * @param opensAt outside the calendar's hours their next beginning, null inside
 * @param asOf the instant it was read at
 * @param history from its start on, in order, never empty
 */
public record Clock(
        Metric metric,
        String level,
        int visit,
        String request,
        Duration target,
        Duration consumed,
        Instant dueAt,
        String calendar,
        Instant opensAt,
        Instant asOf,
        List<ClockChange> history) {

    public enum State {
        RUNNING,
        PAUSED,
        MET,
        /** Stays so for good; whether it still runs tells {@link Clock#ticks()}. */
        BREACHED
    }

    public Clock {
        history = List.copyOf(history);
    }

    /**
     * The clock of a request to an area or a third party, in the party's calendar.
     *
     * @param visit the how-manieth request of the case to this party
     * @param target null to measure only
     * @param settledAt when it was answered or withdrawn, or null
     */
    public static Clock ofRequest(
            Metric metric,
            String party,
            int visit,
            Duration target,
            BusinessCalendar calendar,
            Instant askedAt,
            Instant settledAt,
            Instant now) {
        var meter = new Meter(metric, party, visit, null, calendar);
        var asked = new Because(askedAt, Reason.ASKED, 0);
        if (target != null) {
            meter.aim(target, calendar, asked);
        }
        meter.run(asked);
        if (settledAt != null) {
            meter.stop(new Because(settledAt, Reason.ANSWERED_OR_WITHDRAWN, 0));
        }
        return meter.read(now);
    }

    /** The same for the first or only request to a party. */
    public static Clock ofRequest(
            Metric metric,
            String party,
            Duration target,
            BusinessCalendar calendar,
            Instant askedAt,
            Instant settledAt,
            Instant now) {
        return ofRequest(metric, party, 1, target, calendar, askedAt, settledAt, now);
    }

    public State state() {
        return switch (cause().kind()) {
            case BREACHED -> State.BREACHED;
            case STOPPED -> State.MET;
            case PAUSED -> State.PAUSED;
            case RAN, TARGETED, CALENDAR_CHANGED -> State.RUNNING;
        };
    }

    /** What put it into its present state: the breach, otherwise {@link #movement()}. */
    public ClockChange cause() {
        return breach().orElseGet(this::movement);
    }

    /** Why it ticks or stands still, breached or not. */
    public ClockChange movement() {
        return last(change -> change.kind().isMovement()).orElseThrow();
    }

    /** Identifies the clock within its case: {@code metric:level:visit}, level empty for the whole case. */
    public String key() {
        return key(metric, level, visit);
    }

    static String key(Metric metric, String level, int visit) {
        return metric.code() + ":" + (level == null ? "" : level) + ":" + visit;
    }

    /** Neither paused nor stopped, breached or not; outside the calendar's hours it ticks without consuming. */
    public boolean ticks() {
        return movement().kind() == Kind.RAN;
    }

    /** What is left of the target, negative after a breach; null without target. */
    public Duration remaining() {
        return target == null ? null : target.minus(consumed);
    }

    /** Whole percent of the target that are used; 0 without target. */
    public int percent() {
        return percent(consumed);
    }

    /** Runs, is not breached, and that share of the target is used. */
    public boolean isAtRisk(int threshold) {
        return target != null && state() == State.RUNNING && percent() >= threshold;
    }

    public Instant startedAt() {
        return history.get(0).at();
    }

    /** When it passed its target, or null; having used exactly the target is a breach. */
    public Instant breachedAt() {
        return breach().map(ClockChange::at).orElse(null);
    }

    /** The breach came from a new target that was used up already, not from time passing. */
    public boolean breachedByRetarget() {
        return breach().filter(breach -> breach.reason() == Reason.RETARGETED).isPresent();
    }

    /** Since when it is paused, whatever the reasons were meanwhile, or null. */
    public Instant pausedAt() {
        return since(Kind.PAUSED);
    }

    /** When it was met or ended, or null. */
    public Instant stoppedAt() {
        return since(Kind.STOPPED);
    }

    /** When it last began to tick, or null if it never did. */
    public Instant ranAt() {
        return last(change -> change.kind() == Kind.RAN).map(ClockChange::at).orElse(null);
    }

    /** Share of the present target that was used already when it took effect. */
    int percentWhenTargeted() {
        return last(change -> change.kind() == Kind.TARGETED)
                .map(change -> percent(change.consumed()))
                .orElse(0);
    }

    private int percent(Duration used) {
        return target == null ? 0 : (int) Math.min(Integer.MAX_VALUE, used.toMillis() * 100 / target.toMillis());
    }

    private Instant since(Kind kind) {
        Instant since = null;
        for (ClockChange change : history) {
            if (change.kind() == kind) {
                since = since == null ? change.at() : since;
            } else if (change.kind().isMovement()) {
                since = null;
            }
        }
        return since;
    }

    private Optional<ClockChange> breach() {
        return last(change -> change.kind() == Kind.BREACHED);
    }

    private Optional<ClockChange> last(Predicate<ClockChange> which) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (which.test(history.get(i))) {
                return Optional.of(history.get(i));
            }
        }
        return Optional.empty();
    }
}
