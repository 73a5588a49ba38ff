package io.relevo.desk;

import io.relevo.cases.CaseState;
import io.relevo.cases.Ledger;
import java.time.Instant;

/** Who owned the case when; {@code to} is null for the present owner. */
record CaseOwnership(String owner, CaseState state, Instant from, Instant to) {

    static CaseOwnership of(Ledger.Segment segment) {
        return new CaseOwnership(segment.owner().code(), segment.state(), segment.from(), segment.to());
    }
}
