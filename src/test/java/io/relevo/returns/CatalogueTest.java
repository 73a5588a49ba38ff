package io.relevo.returns;

import static io.relevo.returns.FactProblem.Kind.ILL_TYPED;
import static io.relevo.returns.FactProblem.Kind.MISSING;
import static io.relevo.returns.FactProblem.Kind.NOT_ALLOWED;
import static io.relevo.returns.Samples.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @Test
    void findsNothingWrongWithGoodFacts() {
        assertThat(CATALOGUE.problems(Samples.jacket())).isEmpty();
    }

    @Test
    void namesEachFactThatIsNotAsPromised() {
        Facts facts = Samples.jacket()
                .with("country", null)
                .with("photos", "three")
                .with("quantity", new BigDecimal("1.5"))
                .with("reason", "Defective")
                .with("warrantyMonths", -1)
                .with("returnRate", 1001);

        assertThat(CATALOGUE.problems(facts))
                .containsExactlyInAnyOrder(
                        new FactProblem(MISSING, "country", null),
                        new FactProblem(ILL_TYPED, "photos", "three"),
                        new FactProblem(ILL_TYPED, "quantity", "1.5"),
                        new FactProblem(NOT_ALLOWED, "reason", "Defective"),
                        new FactProblem(NOT_ALLOWED, "warrantyMonths", "-1"),
                        new FactProblem(NOT_ALLOWED, "returnRate", "1001"));
    }

    @Test
    void asksForTheDeliveryOnlyOfWhatWasDelivered() {
        Facts undelivered = Samples.jacket()
                .with("deliveredOn", null)
                .with("daysSinceDelivery", null)
                .with("businessDaysSinceDelivery", null);

        assertThat(CATALOGUE.problems(undelivered.with("delivered", false))).isEmpty();
        assertThat(CATALOGUE.problems(undelivered))
                .extracting(FactProblem::fact)
                .containsExactly("deliveredOn", "daysSinceDelivery", "businessDaysSinceDelivery");
        assertThat(CATALOGUE.problems(undelivered.with("delivered", null)))
                .extracting(FactProblem::fact)
                .contains("delivered", "daysSinceDelivery");
    }

    @Test
    void looksIntoTheLists() {
        Facts facts = new Facts(
                Samples.jacket().single(),
                List.of(new PastReturn(1, "bored", "fashion", BigDecimal.ONE)),
                List.of(new OrderLine(null, null, 1)),
                List.of());

        assertThat(CATALOGUE.problems(facts))
                .containsExactly(
                        new FactProblem(NOT_ALLOWED, "pastReturns[0].reason", "bored"),
                        new FactProblem(MISSING, "orderLines[0].category", null),
                        new FactProblem(MISSING, "orderLines[0].price", null));
    }

    @Test
    void leavesAloneWhatItDoesNotName() {
        assertThat(CATALOGUE.problems(Samples.jacket().with("factOfTomorrow", 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age",
                "customerAge",
                "edad",
                "gender",
                "nationality",
                "raza",
                "religion",
                "healthStatus",
                "etnia"
            })
    void refusesFactsAboutWhoSomebodyIs(String name) {
        assertThat(findings(fact(name, "'type':'boolean'")))
                .extracting(Finding::code)
                .contains("catalogue.forbidden");
    }

    @Test
    void refusesThemByTheirLabelsToo() {
        String disguised = fact("groupCode", "'type':'boolean'").replace("'es':'x'", "'es':'Género del cliente'");

        assertThat(findings(disguised)).extracting(Finding::code).contains("catalogue.forbidden");
    }

    @Test
    void doesNotTakePackagesForAnAge() {
        assertThat(Catalogue.read(json(fact("packages", "'type':'boolean'"))).facts())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name     | {'name':'x y','type':'boolean'}",
                "type     | {'name':'x'}",
                "labels   | {'name':'x','type':'boolean','labels':{'es':'x'}}",
                "source   | {'name':'x','type':'boolean','source':'guess'}",
                "required | {'name':'x','type':'boolean','required':'maybe'}",
                "min      | {'name':'x','type':'integer','min':3,'max':2}",
                "min      | {'name':'x','type':'text','values':['a'],'min':3}",
                "values   | {'name':'x','type':'text'}",
                "values   | {'name':'x','type':'boolean','values':['a']}",
                "values   | {'name':'x','type':'text','values':['a\\\" + Evil.run() + \\\"']}",
                "values   | {'name':'x','type':'text','values':['2026-01-01']}",
            })
    void placesWhatIsWrong(String property, String fact) {
        String disclosed = fact.replaceAll("}$", ",'disclosable':true}");

        assertThat(findings(disclosed)).extracting(Finding::code).contains("catalogue." + property);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"version\":1,\"facts\":[{\"nome\":\"x\"}]}", "{\"version\":0,\"facts\":[]}"})
    void refusesWhatIsNoCatalogue(String json) {
        assertThat(catchThrowableOfType(
                                UnusableRelease.class, () -> Catalogue.read(json.getBytes(StandardCharsets.UTF_8)))
                        .findings())
                .hasSize(1);
    }

    private static List<Finding> findings(String fact) {
        return catchThrowableOfType(UnusableRelease.class, () -> Catalogue.read(json(fact)))
                .findings();
    }

    private static String fact(String name, String rest) {
        return "{'name':'" + name + "'," + rest
                + ",'labels':{'es':'x','en':'x'},'disclosable':true,'required':'always','source':'order'}";
    }

    private static byte[] json(String fact) {
        return ("{'version':1,'facts':[" + fact + "]}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
