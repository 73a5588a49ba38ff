package io.relevo.insight;

import io.relevo.cases.CaseState;
import io.relevo.cases.LedgerEvent;
import io.relevo.flow.CaseClocks;
import io.relevo.sla.Calendars;
import io.relevo.sla.OwnedTime;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who owned a case when, and what put it into their hands. */
@Component
class Owning {

    private final Calendars calendars;

    Owning(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Disjoint and contiguous from the opening to the last time it was solved, or to the last one, which runs. */
    List<Stretch> of(List<LedgerEvent> events) {
        LedgerEvent last = events.get(events.size() - 1);
        // so that a stretch which the last event began is there
        Instant justAfter = last.at().plusMillis(1);
        return OwnedTime.read(CaseClocks.timeline(events), justAfter, calendars).stream()
                .map(owned -> stretch(owned, owned.to().equals(justAfter), events))
                .toList();
    }

    private static Stretch stretch(OwnedTime owned, boolean runs, List<LedgerEvent> events) {
        return new Stretch(
                owned.owner(),
                CaseState.valueOf(owned.standing().name()),
                owned.from(),
                runs ? null : owned.to(),
                runs ? null : owned.business(),
                owned.calendar(),
                cause(owned, events));
    }

    private static LedgerEvent cause(OwnedTime owned, List<LedgerEvent> events) {
        return events.stream()
                .filter(event -> event.at().equals(owned.from())
                        && event.owner().code().equals(owned.owner())
                        && event.state().name().equals(owned.standing().name()))
                .findFirst()
                .orElse(null);
    }
}
