package io.relevo.desk;

import org.springframework.http.HttpStatus;

/** A request the desk itself turns down; flow's own refusals are {@code TooLate} and {@code Refused}. */
class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;

    /** @param key in the bundle {@code problems} */
    Problem(HttpStatus status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    static Problem notFound(String key, Object... arguments) {
        return new Problem(HttpStatus.NOT_FOUND, key, arguments);
    }

    static Problem badInput(String key, Object... arguments) {
        return new Problem(HttpStatus.BAD_REQUEST, key, arguments);
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
