package io.relevo.messaging;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The texts we send, in Spanish and English, filled with the customer's data. A missing value falls back; a placeholder is never printed. */
@Component
public class Templates {

    /** @param name such as {@code acknowledgement}; see the bundle {@code mail} */
    public Text render(String name, String language, Map<String, String> values) {
        throw new UnsupportedOperationException();
    }

    /** A single word or phrase of the bundle, such as the name of a metric. */
    public String word(String key, String language) {
        throw new UnsupportedOperationException();
    }

    public record Text(String subject, String body) {}
}
