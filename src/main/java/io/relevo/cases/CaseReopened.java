package io.relevo.cases;

import java.time.Instant;

/** A solved case is open again. */
public record CaseReopened(CaseNumber number, Instant at) {}
