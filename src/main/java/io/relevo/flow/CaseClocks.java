package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clock;
import io.relevo.sla.Clocks;
import io.relevo.sla.OwnedTime;
import io.relevo.sla.Standing;
import io.relevo.sla.TimelineEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clocks of a case as they stand now, computed from its ledger. */
@Component
public class CaseClocks {

    private final Ledger ledger;
    private final Clocks clocks;
    private final Calendars calendars;
    private final java.time.Clock time;

    CaseClocks(Ledger ledger, Clocks clocks, Calendars calendars, java.time.Clock time) {
        this.ledger = ledger;
        this.clocks = clocks;
        this.calendars = calendars;
        this.time = time;
    }

    public List<Clock> of(CaseNumber number) {
        return of(ledger.events(number));
    }

    /** The same from events at hand. */
    public List<Clock> of(List<LedgerEvent> events) {
        return clocks.read(timeline(events), time.instant());
    }

    /** Who had the case how long, each stretch in its owner's calendar, until now or until it was last solved. */
    public List<OwnedTime> owned(List<LedgerEvent> events) {
        return OwnedTime.read(timeline(events), time.instant(), calendars);
    }

    /** How a case's ledger reads as the timeline its clocks are computed from; said here and nowhere else. */
    public static List<TimelineEvent> timeline(List<LedgerEvent> events) {
        return events.stream()
                .map(event -> TimelineEvent.recorded(
                        event.at(),
                        kind(event.kind()),
                        Standing.valueOf(event.state().name()),
                        event.owner().code(),
                        event.level(),
                        event.detail()))
                .toList();
    }

    private static TimelineEvent.Kind kind(LedgerEvent.Kind kind) {
        return switch (kind) {
            case MOVED -> TimelineEvent.Kind.MOVED;
            case CUSTOMER_MESSAGE -> TimelineEvent.Kind.CUSTOMER_MESSAGE;
            case PUBLIC_REPLY -> TimelineEvent.Kind.PUBLIC_REPLY;
            case NO_REPLY_NEEDED -> TimelineEvent.Kind.NO_REPLY_NEEDED;
            case TARGETS -> TimelineEvent.Kind.TARGETS;
            case BREACH -> TimelineEvent.Kind.BREACH;
            case ASKED -> TimelineEvent.Kind.ASKED;
            case SETTLED -> TimelineEvent.Kind.SETTLED;
            case OPENED, STEP, SKIPPED, PRIORITY, TAKEN, NOTED -> TimelineEvent.Kind.OTHER;
        };
    }
}
