package io.relevo.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The meters of one case and the targets in force for them. */
final class Meters {

    private record Scope(Metric metric, String level) {}

    private final Function<String, BusinessCalendar> calendars;
    private final Map<String, Meter> meters = new LinkedHashMap<>();
    private final Map<Scope, Target> inForce = new HashMap<>();

    Meters(Function<String, BusinessCalendar> calendars) {
        this.calendars = calendars;
    }

    /** A new meter, not yet running. */
    Meter start(Metric metric, String level, int visit, Instant at) {
        var meter = new Meter(metric, level, visit, at, calendars.apply(Calendars.DEFAULT));
        meters.put(meter.key(), meter);
        aim(meter, at);
        return meter;
    }

    void run(Meter meter, Instant at) {
        if (meter.isStopped()) {
            // targets that changed while it stood still must not touch what was met, only what comes
            aim(meter, at);
        }
        meter.run(at);
    }

    void target(Collection<Target> targets, String place, Instant at) {
        for (Target target : targets) {
            String level = target.metric().isPerLevel() ? place : null;
            inForce.put(new Scope(target.metric(), level), target);
        }
        meters.values().stream().filter(meter -> !meter.isStopped()).forEach(meter -> aim(meter, at));
    }

    void recordBreach(String key, Instant at) {
        Meter meter = meters.get(key);
        if (meter != null) {
            meter.recordBreach(at);
        }
    }

    Collection<Meter> all() {
        return meters.values();
    }

    private void aim(Meter meter, Instant at) {
        Target target = inForce.get(new Scope(meter.metric(), meter.level()));
        if (target != null) {
            meter.aim(target.working(), calendars.apply(target.calendar()), at);
        }
    }
}
