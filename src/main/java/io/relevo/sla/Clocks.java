package io.relevo.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Computes a case's clocks from its timeline, exactly as semantics.md §1 and §2 define them. Reads nothing else. */
@Component
public class Clocks {

    private final Calendars calendars;

    public Clocks(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The clocks as they stand: first reply, the latest cycle of next reply, the latest visit to a level, each level's
     * total, customer wait, resolution if a target was set for it (visit 1 to the first time solved, 2 to the last), every
     * request; after them the earlier cycles and visits that were breached.
     *
     * @param timeline as recorded, from the case's creation on; no events, no clocks
     * @param now not before the last event; an earlier instant counts as that event's
     */
    public List<Clock> read(List<TimelineEvent> timeline, Instant now) {
        return read(timeline, now, false);
    }

    /** Also every earlier cycle and visit: all the clocks there ever were, for counting. */
    public List<Clock> all(List<TimelineEvent> timeline, Instant now) {
        return read(timeline, now, true);
    }

    private List<Clock> read(List<TimelineEvent> timeline, Instant now, boolean all) {
        if (timeline.isEmpty()) {
            return List.of();
        }
        Map<String, BusinessCalendar> resolved = new HashMap<>();
        var meters = new Meters(name -> resolved.computeIfAbsent(name, calendars::named));
        var replies = new ReplyMeters(meters);
        var requests = new RequestMeters(meters);
        var levels = new LevelMeters(meters, requests);
        Moment moment = Moment.first(timeline.get(0));
        var wholeCase = new CaseMeters(meters, moment.because(Reason.OPENED));
        for (int i = 0; i < timeline.size(); i++) {
            TimelineEvent event = timeline.get(i);
            moment = i == 0 ? moment : moment.next(event);
            replies.apply(moment, event.detail());
            requests.apply(moment, event);
            levels.apply(moment);
            wholeCase.apply(moment);
            switch (event.kind()) {
                case TARGETS -> target(meters, moment, event);
                case BREACH -> meters.recordBreach(event.detail(), moment.at(), i);
                default -> {}
            }
        }
        var shown = new ArrayList<>(replies.present());
        shown.addAll(levels.present());
        shown.addAll(wholeCase.present());
        shown.addAll(requests.present());
        Instant end = now.isBefore(moment.at()) ? moment.at() : now;
        var clocks = new ArrayList<Clock>();
        shown.forEach(meter -> clocks.add(meter.read(end)));
        meters.all().stream()
                .filter(meter -> (all || meter.isBreached()) && !shown.contains(meter))
                .forEach(meter -> clocks.add(meter.read(end)));
        return clocks;
    }

    private static void target(Meters meters, Moment moment, TimelineEvent event) {
        String scope = event.detail() == null ? moment.place() : event.detail();
        meters.target(event.targets(), scope, moment.because(Reason.RETARGETED));
    }
}
