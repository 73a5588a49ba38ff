package io.relevo.portal;

import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.util.ArrayList;
import java.util.List;

/** The way of a return from the request to the money, and how far it got. */
final class ReturnSteps {

    private static final List<String> UNDECIDED = List.of("requested", "decided");
    private static final List<String> MONEY_FIRST = List.of("requested", "decided", "refunded");
    private static final List<String> ON_SCAN = List.of("requested", "decided", "sent", "refunded");
    private static final List<String> INSPECTED =
            List.of("requested", "decided", "sent", "received", "inspected", "refunded");

    private ReturnSteps() {}

    /** Empty for one that ended without money. */
    static List<ReturnView.Step> of(ReturnRequest request) {
        ReturnState state = request.state();
        if (state == ReturnState.REFUSED || state == ReturnState.EXPIRED) {
            return List.of();
        }
        List<String> way = way(request.outcome());
        String now = now(state);
        int reached = now == null ? way.size() : Math.max(1, way.indexOf(now));
        List<ReturnView.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            steps.add(new ReturnView.Step(way.get(i), i < reached ? "done" : i == reached ? "now" : "later"));
        }
        return steps;
    }

    /** What comes after the answer depends on it. */
    private static List<String> way(Outcome outcome) {
        if (outcome == null || outcome == Outcome.MANUAL_REVIEW || outcome == Outcome.DENY) {
            return UNDECIDED;
        }
        return outcome == Outcome.KEEP_ITEM || outcome == Outcome.APPROVE_INSTANT
                ? MONEY_FIRST
                : outcome == Outcome.APPROVE_ON_SCAN ? ON_SCAN : INSPECTED;
    }

    /** What is being waited for. */
    private static String now(ReturnState state) {
        return switch (state) {
            case AWAITING_PARCEL -> "sent";
            case IN_TRANSIT -> "received";
            case RECEIVED -> "inspected";
            case REFUNDING -> "refunded";
            case REFUNDED -> null;
            default -> "decided";
        };
    }
}
