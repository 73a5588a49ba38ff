package io.relevo.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The meters of one case and the targets in force for them. */
final class Meters {

    /** @param of a level, an area, a party, a request's id; null for the whole case */
    private record Scope(Metric metric, String of) {}

    private final Function<String, BusinessCalendar> calendars;
    private final Map<String, Meter> meters = new LinkedHashMap<>();
    private final Map<Scope, Target> inForce = new HashMap<>();
    private final Map<Scope, Integer> visits = new HashMap<>();

    Meters(Function<String, BusinessCalendar> calendars) {
        this.calendars = calendars;
    }

    /** A new meter, not yet running. */
    Meter start(Metric metric, String level, int visit, Because because) {
        return start(new Meter(metric, level, visit, null, calendars.apply(Calendars.DEFAULT)), because);
    }

    /** The next visit of a level, or the next time an area or a third party has the case. */
    Meter startVisit(Metric metric, String level, Because because) {
        return start(metric, level, nextVisit(metric, level), because);
    }

    /** Counted with the party's visits, so that a key is used once. */
    Meter startRequest(Asked asked, Because because) {
        int visit = nextVisit(asked.metric(), asked.party());
        var meter =
                new Meter(asked.metric(), asked.party(), visit, asked.request(), calendars.apply(Calendars.DEFAULT));
        return start(meter, because);
    }

    void run(Meter meter, Because because) {
        goOn(meter, because);
        meter.run(because);
    }

    void pause(Meter meter, Because because) {
        goOn(meter, because);
        meter.pause(because);
    }

    /** Targets that changed while it was stopped must not touch what was met, only what comes. */
    private void goOn(Meter meter, Because because) {
        if (meter.isStopped()) {
            aim(meter, because);
        }
    }

    void target(Collection<Target> targets, String place, Because because) {
        for (Target target : targets) {
            inForce.put(new Scope(target.metric(), target.metric().isPerLevel() ? place : null), target);
        }
        meters.values().stream().filter(meter -> !meter.isStopped()).forEach(meter -> aim(meter, because));
    }

    void recordBreach(String key, Instant at, int event) {
        Meter meter = meters.get(key);
        if (meter != null) {
            meter.recordBreach(at, event);
        }
    }

    Collection<Meter> all() {
        return meters.values();
    }

    private Meter start(Meter meter, Because because) {
        meters.put(meter.key(), meter);
        aim(meter, because);
        return meter;
    }

    private int nextVisit(Metric metric, String level) {
        return visits.merge(new Scope(metric, level), 1, Integer::sum);
    }

    private void aim(Meter meter, Because because) {
        Target target = inForce.get(new Scope(meter.metric(), meter.scope()));
        if (target != null) {
            meter.aim(target.working(), calendars.apply(target.calendar()), because);
        }
    }
}
