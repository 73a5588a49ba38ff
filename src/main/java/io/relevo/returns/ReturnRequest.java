package io.relevo.returns;

import java.time.Instant;
import java.util.List;

/**
 * A return and where it stands.
 *
 * @param outcome what was decided about the whole of it, or null while nothing was
 * @param caseReference the case it belongs to, or null; opaque here
 * @param flowId the running diagram, or null; opaque here
 * @param appeal why the customer disagrees with the refusal, or null
 * @param language the customer asked in, {@code es} or {@code en}, or null
 * @param changedAt when it got this state
 */
public record ReturnRequest(
        ReturnNumber number,
        String orderId,
        String customerId,
        ReturnState state,
        Outcome outcome,
        String caseReference,
        String flowId,
        String appeal,
        String language,
        Instant requestedAt,
        Instant changedAt,
        List<ReturnLine> lines) {

    public ReturnRequest {
        lines = List.copyOf(lines);
    }
}
