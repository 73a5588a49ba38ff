package io.relevo.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue as it is written; read in full before anything else trusts a name in it. */
record CatalogueFile(int version, List<Fact> facts) {

    static final String NAME = "return-facts.json";

    /** Names and texts go into rules, so nothing in them can end a literal. */
    private static final Pattern FACT_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");
    private static final Set<String> SOURCES = Set.of("request", "product", "order", "customer", "linked");

    /** Who somebody is never decides (semantics.md §8); as words, so that "packages" is no "age". */
    private static final Set<String> FORBIDDEN = Set.of(
            ("age edad birth birthday birthdate nacimiento gender genero género sex sexo sexual nationality nacionalidad"
                            + " citizenship ciudadania ciudadanía ethnic ethnicity etnia étnico race raza racial skin"
                            + " religion religión religious creed faith health salud disability discapacidad pregnancy"
                            + " pregnant embarazo orientation orientación marital civil union sindicato political política"
                            + " immigrant inmigrante indigenous indígena language idioma")
                    .split(" "));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static CatalogueFile read(byte[] json) {
        CatalogueFile file;
        try {
            file = JSON.readValue(json, CatalogueFile.class);
        } catch (JsonProcessingException e) {
            throw new UnusableRelease(List.of(Finding.of("catalogue.unreadable", NAME, e.getOriginalMessage())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<Finding> findings = file.findings();
        if (!findings.isEmpty()) {
            throw new UnusableRelease(findings);
        }
        return file;
    }

    private List<Finding> findings() {
        if (version < 1 || facts == null || facts.isEmpty() || facts.contains(null)) {
            return List.of(Finding.of("catalogue.empty", NAME));
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> flags = facts.stream()
                .filter(fact -> fact.type() == Fact.Type.BOOLEAN)
                .map(Fact::name)
                .collect(Collectors.toSet());
        for (Fact fact : facts) {
            check(
                    fact,
                    "name",
                    fact.name() != null && FACT_NAME.matcher(fact.name()).matches(),
                    findings);
            check(fact, "name", names.add(fact.name()), findings);
            check(fact, "type", fact.type() != null, findings);
            check(fact, "labels", fact.labels().keySet().containsAll(Set.of("es", "en")), findings);
            check(fact, "source", fact.source() != null && SOURCES.contains(fact.source()), findings);
            check(fact, "required", required(fact, flags), findings);
            check(fact, "min", ordered(fact), findings);
            check(fact, "values", fact.values().isEmpty() != (fact.type() == Fact.Type.TEXT), findings);
            check(fact, "values", fact.values().stream().allMatch(CatalogueFile::storable), findings);
            check(fact, "words", worded(fact), findings);
            if (forbidden(fact)) {
                findings.add(finding("catalogue.forbidden", fact, "name"));
            }
        }
        return findings;
    }

    /** @throws IllegalArgumentException if it could end a literal */
    static void requireText(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no text of a catalogue: letters, digits and hyphens only");
        }
    }

    private static boolean required(Fact fact, Set<String> flags) {
        return fact.required() != null
                && (Set.of(Fact.ALWAYS, Fact.NEVER).contains(fact.required()) || flags.contains(fact.required()));
    }

    private static boolean ordered(Fact fact) {
        boolean bounded = fact.min() != null || fact.max() != null;
        boolean numeric = fact.type() == Fact.Type.INTEGER || fact.type() == Fact.Type.NUMBER;
        return !bounded
                || numeric
                        && (fact.min() == null
                                || fact.max() == null
                                || fact.min().compareTo(fact.max()) <= 0);
    }

    private static boolean worded(Fact fact) {
        return fact.values().containsAll(fact.words().keySet())
                && fact.words().values().stream()
                        .allMatch(words -> words.keySet().equals(Set.of("es", "en"))
                                && words.values().stream().noneMatch(String::isBlank));
    }

    private static boolean storable(String text) {
        return TEXT.matcher(text).matches() && !FactsJson.DATE.matcher(text).matches();
    }

    private static boolean forbidden(Fact fact) {
        return Stream.concat(Stream.of(String.valueOf(fact.name())), fact.labels().values().stream())
                .flatMap(WORD_ENDS::splitAsStream)
                .anyMatch(word -> FORBIDDEN.contains(word.toLowerCase()));
    }

    private static void check(Fact fact, String property, boolean holds, List<Finding> findings) {
        if (!holds) {
            findings.add(finding("catalogue." + property, fact, property));
        }
    }

    private static Finding finding(String code, Fact fact, String property) {
        String content = Map.of(
                        "name", String.valueOf(fact.name()),
                        "required", String.valueOf(fact.required()),
                        "source", String.valueOf(fact.source()),
                        "values", fact.values().toString(),
                        "words", fact.words().keySet().toString())
                .getOrDefault(property, "");
        return new Finding(code, NAME, fact.name(), null, property, content, List.of());
    }
}
