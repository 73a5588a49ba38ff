package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.flow.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold a sentence for every key the code writes or throws, and no other. */
class KeysInStepTest {

    private static final Path SOURCES = Path.of("src/main/java/io/relevo");
    private static final String KEY = "\"([a-z-]+(?:\\.[a-z-]+)+)\"";

    private static final Pattern WRITES = Pattern.compile("conversation\\s*\\.system\\(");
    private static final Pattern WRITTEN = Pattern.compile(
            "conversation\\s*\\.system\\(\\s*[\\w.()]+,\\s*(?:" + KEY + "|(\"outcome\\.\" \\+)|(failure\\.key\\(\\)))");
    private static final Pattern TOLD_OF_A_RETURN = Pattern.compile("\\btell\\(\\s*request,\\s*" + KEY + "[,)]");
    private static final Pattern DELAYED_RETURN = Pattern.compile("notices\\.send\\(.*\"([a-z]+-late)\"\\)");
    private static final Pattern BEGINS_A_CASE =
            Pattern.compile("cases\\.openFor\\(\\s*\\w+,\\s*\\w+,\\s*\\w+,\\s*" + KEY);
    private static final Pattern UNREADABLE =
            Pattern.compile("(?:new UnreadableMessage|new Failure|Failure\\.of|[ =]of)\\(\\s*\"([a-z-]+)\"");

    private static final Pattern THROWS = Pattern.compile(
            "new (?:TooLate|Refused|InvalidReturn|Problem)\\(|Problem\\.(?:notFound|badInput)\\(|problem\\(HttpStatus\\.\\w+, (?!List)");
    private static final Pattern THROWN = Pattern.compile(
            "(?:new (?:TooLate|Refused|InvalidReturn)\\(|new Problem\\(\\s*HttpStatus\\.\\w+,|Problem\\.(?:notFound|badInput)\\("
                    + "|problem\\(HttpStatus\\.\\w+,)\\s*(?:" + KEY + "|((?:refusal|invalid)\\.key\\(\\)))");

    @Test
    void everyLineWrittenIntoACaseHasItsSentence() {
        Set<String> keys = found(WRITTEN, "");
        Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.GIVE_UP)
                .forEach(outcome -> keys.add("outcome." + outcome.code()));
        keys.addAll(found(TOLD_OF_A_RETURN, "flow"));
        found(DELAYED_RETURN, "flow").forEach(step -> keys.add("return." + step));
        keys.addAll(found(BEGINS_A_CASE, "flow"));
        for (String news : List.of("scanned", "received", "passed", "failed")) {
            keys.add("return.news." + news);
        }
        for (var outcome : io.relevo.returns.Outcome.values()) {
            keys.add("return.decided." + outcome);
            if (outcome != io.relevo.returns.Outcome.MANUAL_REVIEW) {
                keys.add("return-reviewed." + outcome);
            }
        }
        found(UNREADABLE, "intake").forEach(code -> keys.add("intake.unreadable." + code));

        assertThat(keysOf("entries_es")).isEqualTo(keys);
        assertThat(keysOf("entries_en")).isEqualTo(keys);
    }

    @Test
    void everyRefusalHasItsSentence() {
        Set<String> keys = found(THROWN, "");

        assertThat(keysOf("problems_es")).isEqualTo(keys);
        assertThat(keysOf("problems_en")).isEqualTo(keys);
    }

    /** A key that is put together or passed on is one these tests don't see. */
    @Test
    void everyKeyStandsWhereItIsUsed() {
        // ReturnFile passes its own on.
        assertThat(count(WRITTEN)).isEqualTo(count(WRITES) - 1);
        // The two factories of Problem pass theirs on.
        assertThat(count(THROWN)).isEqualTo(count(THROWS) - 2);
    }

    private static long count(Pattern pattern) {
        return sources("")
                .mapToLong(source -> pattern.matcher(source).results().count())
                .sum();
    }

    private static Set<String> found(Pattern pattern, String module) {
        return sources(module)
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .filter(key -> key != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(String module) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(module))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(KeysInStepTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keysOf(String bundle) {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
