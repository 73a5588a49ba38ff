package io.relevo.cases;

import java.time.Instant;

/** An agent, or nobody's answer, solved the case. */
public record CaseSolved(CaseNumber number, Instant at) {}
