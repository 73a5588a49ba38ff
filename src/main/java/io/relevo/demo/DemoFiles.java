package io.relevo.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demo's data: {@code demo/<name>.json} on the class path. */
@Component
@Profile("demo")
class DemoFiles {

    private final ObjectMapper json;

    DemoFiles(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's data demo/" + name + ".json can't be read", e);
        }
    }
}
