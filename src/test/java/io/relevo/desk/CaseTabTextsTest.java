package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.cases.Actor;
import io.relevo.sla.ClockChange;
import io.relevo.sla.Metric;
import io.relevo.sla.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Camunda's pages and ours say everything in both languages. */
class CaseTabTextsTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.-]+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void translatesEveryLabelOfCamundasPageWithItsPlaceholders(String app) {
        Map<String, String> english = labels(app + "/locales/en.json");
        Map<String, String> spanish = labels(app + "/locales/es.json");

        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(found(PLACEHOLDER, spanish.get(key))).as(key).isEqualTo(found(PLACEHOLDER, text)));
    }

    @Test
    void saysTheSameInBothLanguagesOnTheCaseTab() {
        assertThat(texts("es").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void hasEveryTextTheCaseTabAsksFor() throws IOException {
        Set<String> used = new TreeSet<>();
        var scripts = new PathMatchingResourcePatternResolver()
                .getResources("classpath:" + APPS + "tasklist/scripts/desk/*.js");
        for (var script : scripts) {
            used.addAll(found(USED, script.getContentAsString(StandardCharsets.UTF_8)));
        }

        assertThat(used).isNotEmpty();
        assertThat(texts("es").keySet()).containsAll(used);
    }

    @Test
    void hasAWordForWhateverAClockGoesThrough() {
        Set<String> words = new TreeSet<>();
        Stream.of(Reason.values()).forEach(reason -> words.add("why." + reason));
        Stream.of(ClockChange.Kind.values()).forEach(kind -> words.add("turn." + kind));
        Stream.of(Actor.Cause.values()).forEach(cause -> words.add("cause." + cause));
        Stream.of(Metric.values()).forEach(metric -> words.add("metric." + metric.code()));

        assertThat(texts("es").keySet()).containsAll(words);
    }

    private static Map<String, String> texts(String language) {
        return read("tasklist/scripts/desk/texts/" + language + ".json", "");
    }

    private static Map<String, String> labels(String path) {
        return read(path, "/labels");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(String path, String pointer) {
        try (InputStream in = CaseTabTextsTest.class.getClassLoader().getResourceAsStream(APPS + path)) {
            // Camunda's own files begin with a byte order mark.
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            var fields = new ObjectMapper().readTree(json).at(pointer).fields();
            fields.forEachRemaining(
                    field -> texts.put(field.getKey(), field.getValue().asText()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
