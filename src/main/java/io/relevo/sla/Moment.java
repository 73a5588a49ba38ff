package io.relevo.sla;

import java.time.Instant;

/**
 * Where a case stands right after an event.
 *
 * @param moved its standing differs from before
 * @param place the level, area or party whose work it is, or was before it was parked; null if nobody was named yet
 */
record Moment(
        Instant at,
        TimelineEvent.Kind kind,
        Standing standing,
        boolean moved,
        String owner,
        String level,
        String place) {

    static Moment first(TimelineEvent event) {
        return new Moment(event.at(), null, Standing.NEW, false, null, null, null).next(event);
    }

    Moment next(TimelineEvent event) {
        Standing nextStanding = event.standing() == null ? standing : event.standing();
        String nextOwner = event.owner() == null ? owner : event.owner();
        String nextLevel = event.level() == null ? level : event.level();
        return new Moment(
                event.at().isBefore(at) ? at : event.at(),
                event.kind(),
                nextStanding,
                nextStanding != standing,
                nextOwner,
                nextLevel,
                place(nextStanding, nextOwner, nextLevel));
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
