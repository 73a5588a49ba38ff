package io.relevo.supervision;

/** A form that lacks something; worded by its key. */
class FormRefusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    FormRefusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
