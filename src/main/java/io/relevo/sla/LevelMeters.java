package io.relevo.sla;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The visit to the place where the case is, and what each place used in all its visits. */
final class LevelMeters {

    private final Meters meters;
    private final Map<String, Meter> totals = new LinkedHashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private Meter visit;

    LevelMeters(Meters meters) {
        this.meters = meters;
    }

    void apply(Moment moment) {
        if (moment.standing().isOver()) {
            totals.values().forEach(total -> total.stop(moment.at()));
            if (visit != null) {
                visit.stop(moment.at());
            }
            return;
        }
        if (moment.place() != null) {
            enter(moment);
        }
        boolean worked = moment.standing().isWorked();
        if (visit != null) {
            set(visit, worked, moment);
        }
        totals.forEach((place, total) -> set(total, worked && place.equals(moment.place()), moment));
    }

    List<Meter> present() {
        var present = new ArrayList<>(totals.values());
        if (visit != null) {
            present.add(0, visit);
        }
        return present;
    }

    /** Coming back to a level, also by a reopening, is a new visit. */
    private void enter(Moment moment) {
        String place = moment.place();
        if (visit != null && !visit.isStopped() && visit.level().equals(place)) {
            return;
        }
        if (visit != null) {
            visit.stop(moment.at());
        }
        visit = meters.start(metric(place), place, visits.merge(place, 1, Integer::sum), moment.at());
        totals.computeIfAbsent(place, p -> meters.start(Metric.LEVEL_TIME_TOTAL, p, 1, moment.at()));
    }

    private void set(Meter meter, boolean runs, Moment moment) {
        if (runs) {
            meters.run(meter, moment.at());
        } else {
            meter.pause(moment.at());
        }
    }

    private static Metric metric(String place) {
        if (Moment.isArea(place)) {
            return Metric.BACK_OFFICE_TIME;
        }
        return Moment.isThirdParty(place) ? Metric.THIRD_PARTY_TIME : Metric.LEVEL_TIME;
    }
}
