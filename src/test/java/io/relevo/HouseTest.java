package io.relevo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/** The walls of the house stand where architecture.md draws them, and each rule is shown to bite. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java/io/relevo");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.relevo");

    private static final ArchRule THE_ENGINE_STAYS_IN_FLOW = noClasses()
            .that(not(resideInAnyPackage(
                    "io.relevo",
                    "io.relevo.flow",
                    "io.relevo.brokenhouse.flow",
                    "io.relevo.returns",
                    "io.relevo.feel",
                    "io.relevo.brokenhouse.returns")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");
    private static final ArchRule A_JUDGE_KNOWS_TABLES_AND_NO_ENGINE = noClasses()
            .that(resideInAnyPackage("io.relevo.returns", "io.relevo.feel", "io.relevo.brokenhouse.returns"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..")
                    .and(not(resideInAnyPackage(
                            "org.camunda.bpm.dmn..",
                            "org.camunda.bpm.model..",
                            "org.camunda.bpm.engine.variable..",
                            "org.camunda.feel.."))));
    private static final ArchRule ONLY_RETURNS_KNOWS_DROOLS = noClasses()
            .that(not(resideInAnyPackage("io.relevo.returns", "io.relevo.brokenhouse.returns")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");
    private static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            classes().should().haveNameNotMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO)");
    private static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);
    private static final ArchRule NOTHING_RUNS_BESIDE_ITS_TRANSACTION = noMethods()
            .should()
            .beAnnotatedWith(Async.class)
            .orShould()
            .beMetaAnnotatedWith(TransactionalEventListener.class);

    static Stream<ArchRule> rules() {
        return Stream.of(
                THE_ENGINE_STAYS_IN_FLOW,
                A_JUDGE_KNOWS_TABLES_AND_NO_ENGINE,
                ONLY_RETURNS_KNOWS_DROOLS,
                NAMES_SAY_WHAT_A_THING_IS,
                NOBODY_SLEEPS,
                NOTHING_RUNS_BESIDE_ITS_TRANSACTION);
    }

    @Test
    void modulesUseWhatTheyMayAndNoMore() {
        ApplicationModules.of(RelevoApplication.class).verify();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void onlyItsModuleWritesSqlOfATable() throws IOException {
        assertThat(foreignTables(SOURCES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBrokenHouseIsNoticedBy(ArchRule rule) {
        assertThat(rule.evaluate(new ClassFileImporter().importPackages("io.relevo.brokenhouse"))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aBrokenWallIsNoticed() {
        Violations violations =
                ApplicationModules.of("io.relevo.brokenhouse", location -> true).detectViolations();

        assertThat(violations.getMessages()).anyMatch(message -> message.contains("Cycle detected"));
        assertThat(violations.getMessages()).anyMatch(message -> message.contains("Allowed targets: none"));
    }

    @Test
    void noDocumentHoldsBothSidesOfAMerge() throws IOException {
        try (Stream<Path> files = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            List<Path> torn = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Pattern.compile("(?m)^(<<<<<<<|=======|>>>>>>>)( |$)")
                        .matcher(Files.readString(file))
                        .find()) {
                    torn.add(file);
                }
            }
            assertThat(torn).isEmpty();
        }
    }

    @Test
    void sqlOfAnotherModulesTableIsNoticed() throws IOException {
        assertThat(foreignTables(Path.of("src/test/java/io/relevo/brokenhouse")))
                .containsExactly("cellar/Cellar.java: cases_entries");
    }

    /** A table's name begins with its module's; {@code cases} is a table of its own. */
    private static List<String> foreignTables(Path sources) throws IOException {
        Pattern table = Pattern.compile(
                "(?i)\\b(?:from|join|into|update|table)\\s+((cases|shop|staff|intake|portal|desk|parties|messaging|sla|insight|returns|workshop|act)"
                        + "(?:_\\w+)?)\\b");
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String name = sources.relativize(file).toString().replace('\\', '/');
                String module = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
                Matcher named = table.matcher(literals(Files.readString(file)));
                while (named.find()) {
                    if (!mayUse(module, named.group(2).toLowerCase())) {
                        foreign.add(name + ": " + named.group(1).toLowerCase());
                    }
                }
            }
        }
        return foreign;
    }

    /** The engine's tables are flow's; the root makes and tunes them. */
    private static boolean mayUse(String module, String prefix) {
        Map<String, Set<String>> owners = Map.of("act", Set.of("flow", ""));
        return owners.getOrDefault(prefix, Set.of(prefix)).contains(module);
    }

    /** String literals and text blocks; prose in comments may say "update cases". */
    private static String literals(String source) {
        Matcher literal = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"")
                .matcher(source);
        var found = new StringBuilder();
        while (literal.find()) {
            found.append(literal.group().replace("\"", "")).append('\n');
        }
        return found.toString();
    }
}
