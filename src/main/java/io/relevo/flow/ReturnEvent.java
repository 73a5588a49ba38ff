package io.relevo.flow;

import io.relevo.returns.ReturnState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What carrier, warehouse and shop tell us about a return. A later event of the parcel includes the earlier ones. */
public enum ReturnEvent {
    SCANNED("scanned", Waiting.SHIPMENT_SCANNED, ReturnState.IN_TRANSIT),
    RECEIVED("received", Waiting.RETURN_RECEIVED, ReturnState.RECEIVED),
    INSPECTED("inspected", Waiting.RETURN_INSPECTED, ReturnState.RECEIVED),
    REFUNDED("refunded", Waiting.REFUND_CONFIRMED, ReturnState.REFUNDED);

    private final String code;
    private final String message;
    private final ReturnState state;

    ReturnEvent(String code, String message, ReturnState state) {
        this.code = code;
        this.message = message;
        this.state = state;
    }

    /** @throws Refused {@code return.event-unknown} (code, those there are) */
    public static ReturnEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "return.event-unknown",
                        code,
                        Arrays.stream(values()).map(event -> event.code).collect(Collectors.joining(", "))));
    }

    String message() {
        return message;
    }

    ReturnState state() {
        return state;
    }

    /** As it stands in the case. */
    String news(boolean passed) {
        return this == INSPECTED ? passed ? "passed" : "failed" : code;
    }

    boolean ofTheParcel() {
        return this != REFUNDED;
    }

    /** What must have happened by then, this last. */
    List<ReturnEvent> chain() {
        return ofTheParcel() ? List.of(values()).subList(0, ordinal() + 1) : List.of(this);
    }
}
