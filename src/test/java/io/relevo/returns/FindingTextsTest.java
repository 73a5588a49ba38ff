package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be found wrong can be told, and nothing is told that can't be found. */
class FindingTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/relevo/returns");
    private static final Pattern CODE = Pattern.compile("\"((?:points|graph|catalogue|checks)\\.[a-z-]+)\"");
    private static final Pattern PROPERTY = Pattern.compile("check\\(fact, \"([a-z]+)\"");

    private final ResourceBundle texts = ResourceBundle.getBundle("messages/returns", Locale.ENGLISH);

    @Test
    void everyFindingHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                CODE.matcher(source).results().forEach(code -> codes.add("returns." + code.group(1)));
                PROPERTY.matcher(source).results().forEach(code -> codes.add("returns.catalogue." + code.group(1)));
            }
        }

        assertThat(texts.keySet().stream().filter(key -> !key.startsWith("returns.column.")))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyColumnHasAName() {
        List<String> columns = PointsTemplate.header().stream()
                .filter(column -> Samples.CATALOGUE.find(column).isEmpty())
                .map(column -> "returns.column." + column)
                .toList();

        assertThat(texts.keySet().stream().filter(key -> key.startsWith("returns.column.")))
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void everyColumnThatNamesAFactIsOfItsType() {
        assertThat(PointsTemplate.CONDITIONS)
                .filteredOn(column -> !column.pattern().isEmpty())
                .allSatisfy(column -> assertThat(column.type())
                        .as(column.name())
                        .isEqualTo(Samples.CATALOGUE.get(column.name()).type()));
    }
}
