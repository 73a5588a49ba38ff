package io.relevo.flow;

/** Somebody or something else was first (HTTP 409). The message key says what the state is now. */
public class TooLate extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /** @param key in the bundle {@code problems} */
    public TooLate(String key, Object... arguments) {
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
