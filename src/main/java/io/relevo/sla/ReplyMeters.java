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
    /** Entry ids where the ledger knows them, else null. */
    private final List<String> unanswered = new ArrayList<>();

    ReplyMeters(Meters meters) {
        this.meters = meters;
    }

    /** @param message id of the message a CUSTOMER_MESSAGE or NO_REPLY_NEEDED is about, or null */
    void apply(Moment moment, String message) {
        if (moment.moved()) {
            move(moment);
        }
        switch (moment.kind()) {
            case CUSTOMER_MESSAGE -> await(moment, message);
            case PUBLIC_REPLY -> {
                unanswered.clear();
                if (current != null) {
                    current.stop(moment.because(Reason.REPLIED));
                }
            }
            case NO_REPLY_NEEDED -> {
                forget(message);
                withdraw(moment.because(Reason.NOTHING_TO_ANSWER), moment.because(Reason.NO_REPLY_NEEDED));
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
            unanswered.clear();
            withdraw(moment.halted(), moment.halted());
        } else if (isOn() && moment.standing().isParked()) {
            current.pause(moment.halted());
        } else if (isOn() && !unanswered.isEmpty()) {
            meters.run(current, moment.because(Reason.WORK_RESUMED));
        }
    }

    private void await(Moment moment, String message) {
        unanswered.add(message);
        Because wrote = moment.because(Reason.CUSTOMER_WROTE);
        if (current == null) {
            first = current = meters.start(Metric.FIRST_REPLY, null, 1, wrote);
        } else if (current.isStopped()) {
            current = meters.start(Metric.NEXT_REPLY, null, ++cycle, wrote);
        }
        meters.run(current, wrote);
    }

    /** An id that is not waiting was answered already; where ids are missing it is the latest without one. */
    private void forget(String message) {
        if (message == null && !unanswered.isEmpty()) {
            unanswered.remove(unanswered.size() - 1);
        } else if (!unanswered.remove(message)) {
            int latest = unanswered.lastIndexOf(null);
            if (latest >= 0) {
                unanswered.remove(latest);
            }
        }
    }

    /** Only an answer meets the first reply; with nothing left to answer it waits, keeping what it consumed. */
    private void withdraw(Because waits, Because ends) {
        if (isOn() && unanswered.isEmpty()) {
            if (current == first) {
                current.pause(waits);
            } else {
                current.stop(ends);
            }
        }
    }

    private boolean isOn() {
        return current != null && !current.isStopped();
    }
}
