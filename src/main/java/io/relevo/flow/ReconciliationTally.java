package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.flow.ArmedTimers.Job;
import io.relevo.flow.ArmedTimers.Root;
import io.relevo.flow.TimerCheck.Lost;
import java.util.HashSet;
import java.util.Set;

/** Counts what a run finds and does. */
class ReconciliationTally {

    private static final int LONGEST_DETAIL = 4000;

    private final Set<CaseNumber> cases = new HashSet<>();
    private final StringBuilder detail = new StringBuilder();
    private int timers;
    private int restored;
    private int moved;
    private int failed;
    private int incidents;

    /** The same cases are looked at once more. */
    void startOver() {
        cases.clear();
        timers = 0;
        incidents = 0;
    }

    void looked(Root root, Iterable<Job> stuck) {
        if (root.number() != null) {
            cases.add(root.number());
        }
        timers += (int) root.jobs().stream().filter(Job::timer).count();
        for (Job job : stuck) {
            incidents++;
            note(root, "incident, job " + job.id());
        }
    }

    void mended(Root root, Alarms.Mended mended) {
        restored += mended.restored().size();
        moved += mended.moved();
        for (Lost lost : mended.restored()) {
            note(root, "restored " + lost.process() + "/" + lost.timer().activity());
        }
        if (mended.moved() > 0) {
            note(root, "moved " + mended.moved());
        }
    }

    void failed(Root root, RuntimeException why) {
        failed++;
        note(root, "failed: " + why.getMessage());
    }

    int cases() {
        return cases.size();
    }

    int timers() {
        return timers;
    }

    int restored() {
        return restored;
    }

    int moved() {
        return moved;
    }

    int failures() {
        return failed;
    }

    int incidents() {
        return incidents;
    }

    String detail() {
        return detail.isEmpty() ? null : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    private void note(Root root, String what) {
        if (detail.length() < LONGEST_DETAIL) {
            detail.append(detail.isEmpty() ? "" : "; ")
                    .append(root.number() == null ? root.id() : root.number())
                    .append(' ')
                    .append(what);
        }
    }
}
