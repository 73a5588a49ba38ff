package io.relevo.replay;

import io.relevo.cases.CaseState;
import io.relevo.cases.Owner;
import java.time.Instant;

/**
 * One row of a log in the words of semantics.md §1.
 *
 * @param row as a spreadsheet counts, the header is row 1
 * @param level who works on it or will go on with it, also while somebody else owns it; null: as before
 * @param openedAt when the case was opened, if the log knows and it is before its first row; null otherwise
 */
record Step(int row, String caseId, Instant at, CaseState state, Owner owner, String level, Instant openedAt) {

    /** Of a closed case that the log opens again: closed is for good here, so it was solved. */
    Step takenBack() {
        return new Step(row, caseId, at, CaseState.SOLVED, owner, level, openedAt);
    }
}
