package io.relevo.messaging;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/** The templates of one language, read from {@code mail_<language>.properties}. */
class MailTexts {

    private record Pair(Template subject, Template body) {}

    private final Map<String, Pair> pairs = new TreeMap<>();

    /** @throws IllegalStateException naming file, key and what is wrong */
    MailTexts(Resource file) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Can't read the mail texts " + file.getDescription() + "; see relevo.mail.texts", e);
        }
        for (String key : texts.stringPropertyNames()) {
            String name = key.substring(0, Math.max(0, key.lastIndexOf('.')));
            if (!key.endsWith(".subject") && !key.endsWith(".body")) {
                throw wrong(file, key, "ends in neither .subject nor .body");
            }
            pairs.computeIfAbsent(
                    name,
                    each -> new Pair(template(file, texts, name + ".subject"), template(file, texts, name + ".body")));
        }
    }

    Set<String> names() {
        return pairs.keySet();
    }

    Templates.Text render(String name, Map<String, String> values) {
        Pair pair = pairs.get(name);
        if (pair == null) {
            throw new IllegalArgumentException("There is no mail text '" + name + "'; there are " + names());
        }
        return new Templates.Text(pair.subject().first(values), pair.body().all(values));
    }

    private static Template template(Resource file, Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw wrong(file, key, "is missing");
        }
        try {
            return new Template(text);
        } catch (IllegalArgumentException e) {
            throw wrong(file, key, e.getMessage());
        }
    }

    private static IllegalStateException wrong(Resource file, String key, String what) {
        return new IllegalStateException("Mail texts " + file.getDescription() + ", key " + key + ": " + what);
    }
}
