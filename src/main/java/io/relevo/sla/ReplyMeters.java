package io.relevo.sla;

import java.util.ArrayList;
import java.util.List;

/**
 * First and next reply. One of them is on at a time: the first until a human has answered, then one per cycle from the
 * oldest unanswered message on.
 */
final class ReplyMeters {

    private final Meters meters;
    private Meter first;
    private Meter current;
    private int cycle;
    private int unanswered;

    ReplyMeters(Meters meters) {
        this.meters = meters;
    }

    void apply(Moment moment) {
        if (moment.moved()) {
            move(moment);
        }
        switch (moment.kind()) {
            case CUSTOMER_MESSAGE -> await(moment);
            case PUBLIC_REPLY -> {
                unanswered = 0;
                if (current != null) {
                    current.stop(moment.at());
                }
            }
            case NO_REPLY_NEEDED -> {
                unanswered = Math.max(0, unanswered - 1);
                withdraw(moment);
            }
            default -> {}
        }
    }

    List<Meter> present() {
        var present = new ArrayList<Meter>();
        if (first != null) {
            present.add(first);
        }
        if (current != first) {
            present.add(current);
        }
        return present;
    }

    private void move(Moment moment) {
        if (moment.standing().isOver()) {
            unanswered = 0;
            withdraw(moment);
        } else if (isOn() && moment.standing().isParked()) {
            current.pause(moment.at());
        } else if (isOn() && unanswered > 0) {
            meters.run(current, moment.at());
        }
    }

    private void await(Moment moment) {
        unanswered++;
        if (current == null) {
            first = current = meters.start(Metric.FIRST_REPLY, null, 1, moment.at());
        } else if (current.isStopped()) {
            current = meters.start(Metric.NEXT_REPLY, null, ++cycle, moment.at());
        }
        meters.run(current, moment.at());
    }

    /** Only an answer meets the first reply; with nothing left to answer it waits, keeping what it consumed. */
    private void withdraw(Moment moment) {
        if (isOn() && unanswered == 0) {
            if (current == first) {
                current.pause(moment.at());
            } else {
                current.stop(moment.at());
            }
        }
    }

    private boolean isOn() {
        return current != null && !current.isStopped();
    }
}
