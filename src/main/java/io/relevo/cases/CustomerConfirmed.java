package io.relevo.cases;

import java.time.Instant;

/** The customer said that the case is solved. */
public record CustomerConfirmed(CaseNumber number, Instant at) {}
