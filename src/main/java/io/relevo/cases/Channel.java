package io.relevo.cases;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a message reached us. */
public enum Channel {
    MAIL("mail"),
    WEB_FORM("web-form"),
    PHONE("phone"),
    CHAT("chat"),
    SOCIAL("social");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The stable name used in the API, the tables and the database. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException naming the channels there are */
    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown channel '" + code + "'; use one of "
                        + Arrays.stream(values()).map(Channel::code).collect(Collectors.joining(", "))));
    }
}
