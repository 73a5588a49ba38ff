package io.relevo.cases;

import java.time.Instant;

/** A case file exists; flow starts its diagram. */
public record CaseOpened(CaseNumber number, Instant at) {}
