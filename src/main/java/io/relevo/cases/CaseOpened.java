package io.relevo.cases;

import java.time.Instant;

/**
 * A case file exists; flow starts its diagram.
 *
 * @param acknowledge whether the first message may be answered automatically (semantics.md §5)
 */
public record CaseOpened(CaseNumber number, Instant at, boolean acknowledge) {}
