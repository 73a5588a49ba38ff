package io.relevo.sla;

import java.time.Instant;

/**
 * Where a case stands right after an event.
 *
 * @param index the event's position in the timeline
 * @param before its standing until then; null at the first event
 * @param place the level, area or party whose work it is, or was before it was parked; null if nobody was named yet
 * @param entered the place is another one than before
 */
record Moment(
        int index,
        Instant at,
        TimelineEvent.Kind kind,
        Standing before,
        Standing standing,
        String owner,
        String level,
        String place,
        boolean entered) {

    static Moment first(TimelineEvent event) {
        return new Moment(-1, event.at(), null, null, null, null, null, null, false).next(event);
    }

    Moment next(TimelineEvent event) {
        Standing nextStanding =
                event.standing() != null ? event.standing() : standing == null ? Standing.NEW : standing;
        String nextOwner = event.owner() == null ? owner : event.owner();
        String nextLevel = event.level() == null ? level : event.level();
        String nextPlace = place(nextStanding, nextOwner, nextLevel);
        return new Moment(
                index + 1,
                event.at().isBefore(at) ? at : event.at(),
                event.kind(),
                standing,
                nextStanding,
                nextOwner,
                nextLevel,
                nextPlace,
                nextPlace != null && !nextPlace.equals(place));
    }

    boolean moved() {
        return standing != before;
    }

    Because because(Reason reason) {
        return new Because(at, reason, index);
    }

    /** For a clock that ticks from here on. */
    Because running() {
        if (before == null) {
            return because(Reason.OPENED);
        }
        if (before.isOver()) {
            return because(Reason.REOPENED);
        }
        return because(entered ? Reason.ENTERED : Reason.WORK_RESUMED);
    }

    /** For a clock that the case's standing halts. */
    Because halted() {
        return because(
                switch (standing) {
                    case NEW, OPEN -> Reason.ELSEWHERE;
                    case PENDING_CUSTOMER -> Reason.WAITING_FOR_CUSTOMER;
                    case SCHEDULED -> Reason.AGREED_DATE;
                    case ON_HOLD -> Reason.ON_HOLD;
                    case SOLVED -> Reason.SOLVED;
                    case CLOSED -> Reason.CLOSED;
                });
    }

    private String place(Standing nextStanding, String nextOwner, String nextLevel) {
        if (nextStanding.isWorked() && nextOwner != null && (isArea(nextOwner) || isThirdParty(nextOwner))) {
            return nextOwner;
        }
        boolean levelChanged = nextLevel != null && !nextLevel.equals(level);
        if (nextStanding.isWorked() || levelChanged) {
            return nextLevel == null ? nextOwner : nextLevel;
        }
        return place;
    }

    static boolean isArea(String owner) {
        return owner.startsWith("BO:");
    }

    static boolean isThirdParty(String owner) {
        return owner.startsWith("3P:");
    }
}
