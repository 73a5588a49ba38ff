package io.relevo.returns;

/** These pieces can't be returned, whatever the tables say. Worded by its key in the bundle {@code problems}. */
public class InvalidReturn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    InvalidReturn(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
