package io.relevo.replay;

import io.relevo.cases.CaseState;
import java.util.ArrayList;
import java.util.List;

/** Desks that open closed cases again: with us closed is for good, so such a case was only solved. */
final class TakenBack {

    private TakenBack() {}

    /** Every closing that a later step takes back becomes a solving. */
    static List<Step> solved(List<Step> steps) {
        List<Step> read = new ArrayList<>(steps);
        boolean goesOn = false;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (goesOn && step.state() == CaseState.CLOSED) {
                read.set(i, step.takenBack());
            }
            goesOn |= step.state() != CaseState.CLOSED;
        }
        return read;
    }
}
