package io.relevo.flow;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How an agent ends a task; the diagrams branch on {@link #code()}. */
public enum Outcome {
    SOLVE("solve"),
    WAIT_FOR_CUSTOMER("wait-for-customer"),
    SCHEDULE("schedule"),
    ESCALATE("escalate"),
    SEND_BACK("send-back"),
    HOLD("hold"),
    /** The customer never answered; set by a diagram, never by an agent. */
    GIVE_UP("give-up"),
    /** An area answers its request. */
    ANSWER("answer");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown outcome '" + code + "'; use one of "
                        + Arrays.stream(values()).map(Outcome::code).collect(Collectors.joining(", "))));
    }
}
