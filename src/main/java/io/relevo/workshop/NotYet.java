package io.relevo.workshop;

/** Something can't be done to a candidate as it stands; worded by its key {@code workshop.not-yet.<key>}. */
class NotYet extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    NotYet(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return "workshop.not-yet." + key;
    }

    Object[] arguments() {
        return arguments;
    }
}
