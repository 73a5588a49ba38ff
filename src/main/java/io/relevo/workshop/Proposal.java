package io.relevo.workshop;

import java.time.Instant;

/** A candidate as lists show it; the parts are those of {@link Candidate}. */
record Proposal(
        String id,
        String title,
        String author,
        Instant changedAt,
        Candidate.State state,
        String approvedBy,
        String releaseId,
        Instant releasedAt) {}
