package io.relevo.flow;

/** The click can't be done as asked (HTTP 422); nothing changed. The message key says what is missing. */
public class Refused extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /** @param key in the bundle {@code problems} */
    public Refused(String key, Object... arguments) {
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
