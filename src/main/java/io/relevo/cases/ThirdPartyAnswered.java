package io.relevo.cases;

import java.time.Instant;

/** A third party's message reached the request it belongs to. */
public record ThirdPartyAnswered(CaseNumber number, String requestId, String entryId, Instant at) {}
