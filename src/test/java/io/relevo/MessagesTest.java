package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]+)[(}]");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_es.properties"))
                    .map(name -> name.replace("_es.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextExistsInSpanishAndInEnglish(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle + "_es"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmpty(String bundle) throws IOException {
        assertThat(load(bundle + "_es"))
                .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
        assertThat(load(bundle + "_en"))
                .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
    }

    @Test
    void everyTextATemplateNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(keys(bundle + "_es"));
        }
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                List<String> used = USED.matcher(Files.readString(template))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(known).as(template.toString()).containsAll(used);
            }
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(String bundle) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
