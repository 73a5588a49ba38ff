package io.relevo.insight;

import io.relevo.cases.CaseState;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.Owner;
import io.relevo.parties.Party;
import io.relevo.parties.Requests;
import io.relevo.sla.Calendars;
import io.relevo.sla.Metric;
import io.relevo.sla.Targets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who owned a case when, and in which hours that counts. */
@Component
class Owning {

    private final Calendars calendars;
    private final Requests requests;

    Owning(Calendars calendars, Requests requests) {
        this.calendars = calendars;
        this.requests = requests;
    }

    /** Disjoint and contiguous from the opening to the last time it was solved, or to the last one, which runs. */
    List<Stretch> of(List<LedgerEvent> events) {
        List<Stretch> stretches = new ArrayList<>();
        Map<String, String> calendarOf = new HashMap<>();
        LedgerEvent began = null;
        for (LedgerEvent event : events) {
            if (event.kind() == LedgerEvent.Kind.TARGETS) {
                Targets.parse(event.detail()).stream()
                        .filter(target -> target.metric() == Metric.LEVEL_TIME)
                        .forEach(target -> calendarOf.put(event.level(), target.calendar()));
            }
            if (began == null) {
                began = event;
            } else if (moved(began, event)) {
                stretches.add(stretch(began, event.at(), calendar(calendarOf, began)));
                began = event;
            }
        }
        if (!began.state().isOver()) {
            stretches.add(stretch(began, null, calendar(calendarOf, began)));
        }
        return stretches;
    }

    /** Solved and closed are one stretch, nobody's. */
    private static boolean moved(LedgerEvent began, LedgerEvent event) {
        boolean bothOver = began.state().isOver() && event.state().isOver();
        return !bothOver && (began.state() != event.state() || !began.owner().equals(event.owner()));
    }

    private Stretch stretch(LedgerEvent began, Instant to, String calendar) {
        CaseState state = began.state();
        String owner = state.isOver() ? Owner.NOBODY.code() : began.owner().code();
        return new Stretch(
                owner,
                state,
                began.at(),
                to,
                to == null ? null : calendars.named(calendar).elapsed(began.at(), to),
                calendar,
                began);
    }

    private String calendar(Map<String, String> ofLevel, LedgerEvent event) {
        String owner = event.owner().code();
        if (Owners.isParty(owner)) {
            return requests.party(owner.substring(3)).map(Party::calendar).orElse(Calendars.DEFAULT);
        }
        return ofLevel.getOrDefault(owner, Calendars.DEFAULT);
    }
}
