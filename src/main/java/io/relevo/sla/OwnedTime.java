package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a case's time in one hand, cut where owner, state, level or the owner's calendar changes. All stretches
 * of a case are disjoint and contiguous and end now, or when it was last solved (the conservation law of semantics.md
 * §1).
 *
 * @param owner {@code L1}, {@code BO:logistics}, {@code 3P:carrier}, {@code customer}, {@code nobody}
 * @param level the level where it is or was last worked, or null
 * @param to after {@code from}
 * @param business the part of it inside the calendar; all of it without one
 * @param calendar the one then in force for the owner: a level's by its targets, an area's or a third party's by the
 *     latest request to it; null for the customer and nobody, whose time is real time
 */
public record OwnedTime(
        String owner, Standing standing, String level, Instant from, Instant to, Duration business, String calendar) {

    public Duration real() {
        return Duration.between(from, to);
    }

    /**
     * @param timeline as recorded, from the case's creation on; no events, no stretches
     * @param now not before the last event; an earlier instant counts as that event's
     * @throws IllegalArgumentException if a calendar in force is none of these
     */
    public static List<OwnedTime> read(List<TimelineEvent> timeline, Instant now, Calendars calendars) {
        var stretches = new ArrayList<OwnedTime>();
        if (timeline.isEmpty()) {
            return stretches;
        }
        var inForce = new OwnersCalendars();
        Hand hand = null;
        Instant overSince = null;
        Moment moment = Moment.first(timeline.get(0));
        for (int i = 0; i < timeline.size(); i++) {
            moment = i == 0 ? moment : moment.next(timeline.get(i));
            inForce.apply(moment, timeline.get(i));
            Hand next = Hand.of(moment, inForce);
            if (!next.isSame(hand)) {
                add(stretches, hand, moment.at(), calendars);
                hand = next;
            }
            boolean over = moment.standing().isOver();
            overSince = !over ? null : overSince == null ? moment.at() : overSince;
        }
        add(stretches, hand, now, calendars);
        Instant end = overSince;
        stretches.removeIf(stretch -> end != null && !stretch.from().isBefore(end));
        return stretches;
    }

    private static void add(List<OwnedTime> stretches, Hand hand, Instant to, Calendars calendars) {
        if (hand != null && hand.from().isBefore(to)) {
            stretches.add(hand.until(to, calendars));
        }
    }

    /** A stretch that has not ended yet. */
    private record Hand(String owner, Standing standing, String level, String calendar, Instant from) {

        static Hand of(Moment moment, OwnersCalendars inForce) {
            String owner = moment.owner();
            return new Hand(owner, moment.standing(), moment.level(), inForce.of(owner), moment.at());
        }

        boolean isSame(Hand other) {
            return other != null && equals(new Hand(other.owner, other.standing, other.level, other.calendar, from));
        }

        OwnedTime until(Instant to, Calendars calendars) {
            Duration business = calendar == null
                    ? Duration.between(from, to)
                    : calendars.named(calendar).elapsed(from, to);
            return new OwnedTime(owner, standing, level, from, to, business, calendar);
        }
    }
}
