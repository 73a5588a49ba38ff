package io.relevo.sla;

import java.util.ArrayList;
import java.util.List;

/** Customer wait, and resolution to the first and to the last time it was solved. */
final class CaseMeters {

    private final Meters meters;
    private final Meter wait;
    private final Meter toFirstSolved;
    private Meter toLastSolved;

    CaseMeters(Meters meters, Because created) {
        this.meters = meters;
        wait = meters.start(Metric.CUSTOMER_WAIT, null, 1, created);
        toFirstSolved = meters.start(Metric.RESOLUTION, null, 1, created);
    }

    void apply(Moment moment) {
        Standing standing = moment.standing();
        if (standing.isOver()) {
            wait.stop(moment.halted());
            toFirstSolved.stop(moment.halted());
            if (toLastSolved != null) {
                toLastSolved.stop(moment.halted());
            }
            return;
        }
        if (standing.isParked()) {
            meters.pause(wait, moment.halted());
        } else {
            meters.run(wait, moment.running());
        }
        if (!toFirstSolved.isStopped()) {
            toFirstSolved.run(moment.running());
        } else if (toLastSolved == null) {
            toLastSolved = toFirstSolved.goOn(moment.running());
        } else {
            toLastSolved.run(moment.running());
        }
    }

    List<Meter> present() {
        var present = new ArrayList<>(List.of(wait));
        if (toFirstSolved.hasTarget()) {
            present.add(toFirstSolved);
            if (toLastSolved != null) {
                present.add(toLastSolved);
            }
        }
        return present;
    }
}
