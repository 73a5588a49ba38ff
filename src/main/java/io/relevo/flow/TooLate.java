package io.relevo.flow;

/** Somebody or something else was first (HTTP 409); the key says what the state is now. */
public final class TooLate extends Objection {

    public TooLate(String key, Object... arguments) {
        super(key, arguments);
    }
}
