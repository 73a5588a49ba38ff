package io.relevo.desk;

import io.relevo.cases.Actor;
import io.relevo.cases.LedgerEvent;
import io.relevo.sla.ClockChange;
import io.relevo.sla.Reason;
import java.time.Duration;
import java.time.Instant;

/**
 * One turn of a clock, with its cause.
 *
 * @param cause what kind of thing set it going, and
 * @param actor which: a user id for people
 * @param consumed working time used by then
 */
record ClockTurn(Instant at, ClockChange.Kind kind, Reason reason, Actor.Cause cause, String actor, Duration consumed) {

    static ClockTurn of(ClockChange change, LedgerEvent event) {
        return new ClockTurn(
                change.at(),
                change.kind(),
                change.reason(),
                event.actor().cause(),
                event.actor().id(),
                change.consumed());
    }
}
