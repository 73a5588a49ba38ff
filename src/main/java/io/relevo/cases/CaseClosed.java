package io.relevo.cases;

import java.time.Instant;

/** The case is over and immutable. */
public record CaseClosed(CaseNumber number, Instant at) {}
