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
 * @param splitFrom the return these lines were asked for in, which was approved without them; or null
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
        ReturnNumber splitFrom,
        List<ReturnLine> lines) {

    public ReturnRequest {
        lines = List.copyOf(lines);
    }

    /** One that was asked for a moment ago; nothing else happened yet. */
    public static ReturnRequest asked(
            ReturnNumber number,
            String orderId,
            String customerId,
            String caseReference,
            String language,
            Instant at,
            List<ReturnLine> lines) {
        return new ReturnRequest(
                number,
                orderId,
                customerId,
                ReturnState.REQUESTED,
                null,
                caseReference,
                null,
                null,
                language,
                at,
                at,
                null,
                lines);
    }

    ReturnRequest with(List<ReturnLine> lines) {
        return new ReturnRequest(
                number,
                orderId,
                customerId,
                state,
                outcome,
                caseReference,
                flowId,
                appeal,
                language,
                requestedAt,
                changedAt,
                splitFrom,
                lines);
    }

    /** The return the customer asked for: this one, or the one it was split from. */
    public ReturnNumber askedAs() {
        return splitFrom == null ? number : splitFrom;
    }
}
