package io.relevo.sla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The visit to the place where the case is, and what each place used in all its visits. */
final class LevelMeters {

    private final Meters meters;
    private final RequestMeters requests;
    private final Map<String, Meter> totals = new LinkedHashMap<>();
    private Meter visit;

    LevelMeters(Meters meters, RequestMeters requests) {
        this.meters = meters;
        this.requests = requests;
    }

    void apply(Moment moment) {
        if (moment.standing().isOver()) {
            totals.values().forEach(total -> total.stop(moment.halted()));
            if (visit != null) {
                visit.stop(moment.halted());
            }
            return;
        }
        if (moment.place() != null) {
            enter(moment);
        }
        if (visit != null) {
            set(visit, true, moment);
        }
        totals.forEach((place, total) -> set(total, place.equals(moment.place()), moment));
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
            visit.stop(moment.because(Reason.LEFT));
        }
        Because entered = moment.because(Reason.ENTERED);
        visit = requests.isAsked(place) ? null : meters.startVisit(metric(place), place, entered);
        totals.computeIfAbsent(place, p -> meters.start(Metric.LEVEL_TIME_TOTAL, p, 1, entered));
    }

    private void set(Meter meter, boolean here, Moment moment) {
        if (here && moment.standing().isWorked()) {
            meters.run(meter, moment.running());
        } else {
            meters.pause(meter, here ? moment.halted() : moment.because(Reason.ELSEWHERE));
        }
    }

    private static Metric metric(String place) {
        return Moment.isArea(place) || Moment.isThirdParty(place) ? Asked.metric(place) : Metric.LEVEL_TIME;
    }
}
