package io.relevo.flow;

/** It can't be done as asked (HTTP 422); the key says what is missing. */
public final class Refused extends Objection {

    public Refused(String key, Object... arguments) {
        super(key, arguments);
    }
}
