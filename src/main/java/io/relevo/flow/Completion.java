package io.relevo.flow;

import java.time.Instant;

/**
 * What an agent's click carries.
 *
 * @param reply public text for the customer (or the area's answer), or null
 * @param note internal text, or null
 * @param reason why it is escalated or sent back, or null
 * @param resumeAt for {@code schedule}: when work goes on
 * @param requestId for {@code hold}: the open request it waits for
 * @param lastEntrySeen id of the newest entry on the agent's screen, or null; a newer customer message refuses the click
 */
public record Completion(
        Outcome outcome,
        String reply,
        String note,
        String reason,
        Instant resumeAt,
        String requestId,
        String lastEntrySeen) {}
