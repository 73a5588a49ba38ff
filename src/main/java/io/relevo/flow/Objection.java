package io.relevo.flow;

/** Why a click had no effect; nothing changed. Worded by its key in the bundle {@code problems}, for the person who clicked. */
public abstract sealed class Objection extends RuntimeException permits Refused, TooLate {

    private final String key;
    private final transient Object[] arguments;

    Objection(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }
}
