package io.relevo.cases;

import java.time.Instant;

/** The customer wrote something that needs a person. */
public record CustomerReplied(CaseNumber number, String entryId, Instant at) {}
