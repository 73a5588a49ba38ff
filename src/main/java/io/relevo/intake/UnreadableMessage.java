package io.relevo.intake;

/** A message nobody can read; the reason is for the agent who gets the original. */
class UnreadableMessage extends RuntimeException {

    private final Failure failure;

    UnreadableMessage(String code, Object detail) {
        this(code, detail, null);
    }

    UnreadableMessage(String code, Object detail, Throwable cause) {
        super(code + ": " + detail, cause);
        failure = Failure.of(code, detail);
    }

    Failure failure() {
        return failure;
    }
}
