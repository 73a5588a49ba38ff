package io.relevo.bench;

/** What somebody does in the life of a measured case. */
enum FlowStep {
    ARRIVE("arrive"),
    CLAIM("claim"),
    ASK("ask"),
    ANSWER("answer"),
    WAIT("wait"),
    REPLY("reply"),
    ESCALATE("escalate"),
    SOLVE("solve"),
    CONFIRM("confirm");

    private final String code;

    FlowStep(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
