package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.flow.Accounts;
import io.relevo.journeys.Api.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Returns as the shop's system and agents ask for them. */
@RelevoTest
class ReturnsApiTest {

    private static final AtomicLong COUNTER = new AtomicLong();

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private Api api;

    @BeforeEach
    void hirePeople() {
        api = new Api(http, accounts);
        api.hirePeople();
    }

    @Test
    void aReturnIsAskedForAndAnsweredAtOnce() {
        Answer answer = ask(bought(12), "'reason':'does-not-fit','condition':'opened'");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.fields("")).contains("returnNumber", "outcome", "reasons", "decisionId", "state", "lines");
        assertThat(answer.text("/returnNumber")).startsWith("D-");
        assertThat(answer.text("/outcome")).isEqualTo("APPROVE_ON_SCAN");
        assertThat(answer.text("/reasons/0")).isEqualTo("WITHIN_POLICY");
        assertThat(answer.text("/lines/0/decisionId")).isEqualTo(answer.text("/decisionId"));
        assertThat(api.as("agente1")
                        .get("/api/returns/" + answer.text("/returnNumber"))
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void whatNobodySaidGoesToAPersonAndNamesWhatIsMissing() {
        Answer answer = ask(bought(12), "'reason':'changed-mind','comment':'No me gustó'");

        assertThat(answer.text("/outcome")).isEqualTo("MANUAL_REVIEW");
        assertThat(answer.text("/reasons/0")).isEqualTo("FACT_MISSING");
        assertThat(answer.text("/state")).isEqualTo("IN_REVIEW");
        assertThat(decision(answer).text("/problems/0/fact")).isEqualTo("condition");
    }

    @Test
    void aDecisionIsThereWhole() {
        Answer answer = ask(bought(12), "'reason':'does-not-fit','condition':'opened','photos':['a.jpg','b.jpg']");

        Answer decision = decision(answer);

        assertThat(decision.fields(""))
                .contains(
                        "release",
                        "facts",
                        "hits",
                        "matchedRules",
                        "outcome",
                        "reasons",
                        "decidedAt",
                        "durationMillis",
                        "score",
                        "mode");
        assertThat(decision.text("/mode")).isEqualTo("LIVE");
        assertThat(decision.at("/facts/photos").asInt()).isEqualTo(2);
        assertThat(decision.at("/facts/lineValue").asDouble()).isEqualTo(97.2);
        assertThat(decision.at("/facts/orderLines")).hasSize(1);
        assertThat(decision.at("/matchedRules").toString()).contains("return-decision");
        assertThat(decision.at("/durationMillis").asDouble()).isPositive();
    }

    @Test
    void theShopTellsHowItGoesOn() {
        String number =
                ask(bought(12), "'reason':'does-not-fit','condition':'opened'").text("/returnNumber");

        assertThat(event(number, "'event':'scanned'").text("/state")).isEqualTo("REFUNDING");
        assertThat(api.as("tienda")
                        .get("/api/returns?state=REFUNDING&size=200")
                        .at("/items")
                        .toString())
                .contains(number);
        assertThat(event(number, "'event':'refunded'").text("/state")).isEqualTo("REFUNDED");
        assertThat(event(number, "'event':'refunded'").status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedBesideOtherLinesIsAReturnOfItsOwn() {
        String order = bought(12);
        api.as("tienda")
                .post(
                        "/api/orders",
                        "{'id':'" + order + "','customer':'" + order + "','orderedAt':'"
                                + clock.instant().minus(Duration.ofDays(15)) + "','deliveredAt':'"
                                + clock.instant().minus(Duration.ofDays(12)) + "','currency':'MXN','lines':["
                                + "{'line':1,'sku':'S','name':'Saco','category':'Ropa','quantity':3,'price':900.00},"
                                + "{'line':2,'sku':'C','name':'Corbata','category':'Ropa','quantity':1,'price':300.00,"
                                + "'finalSale':true}]}");

        Answer answer = api.as("tienda")
                .post(
                        "/api/returns",
                        "{'order':'" + order + "','items':[{'line':1,'quantity':1},{'line':2,'quantity':1}],"
                                + "'reason':'does-not-fit','condition':'opened'}");

        assertThat(answer.text("/outcome")).isEqualTo("APPROVE_ON_SCAN");
        assertThat(answer.at("/lines")).hasSize(1);
        assertThat(answer.text("/lines/0/decisionId")).isEqualTo(answer.text("/decisionId"));
        Answer refused = api.as("tienda").get("/api/returns/" + answer.text("/split/0"));
        assertThat(refused.text("/outcome")).isEqualTo("DENY");
        assertThat(refused.text("/reasons/0")).isEqualTo("FINAL_SALE");
        assertThat(refused.text("/splitFrom")).isEqualTo(answer.text("/returnNumber"));
        assertThat(decision(refused).text("/outcome")).isEqualTo("DENY");
        assertThat(api.as("tienda")
                        .post("/api/returns/" + refused.text("/returnNumber") + "/appeal", "{'text':'Llegó roto'}")
                        .text("/state"))
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void newsThatComeTooEarlyAreRefused() {
        String number = ask(bought(12), "'reason':'changed-mind'").text("/returnNumber");

        Answer refused = event(number, "'event':'scanned'");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/key")).isEqualTo("return.not-awaited");
        assertThat(refused.text("/detail")).contains(number, "IN_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'items':[{'line':1,'quantity':1}],'reason':'does-not-fit'}                              | 400 | field.missing
            {'order':'ORDER','items':[{'line':1,'quantity':1}]}                                      | 400 | field.missing
            {'order':'ORDER','items':[{'line':1}],'reason':'does-not-fit'}                           | 400 | field.missing
            {'order':'ORDER','items':[],'reason':'does-not-fit'}                                     | 422 | return.empty
            {'order':'ORDER','reason':'does-not-fit'}                                                | 422 | return.empty
            {'order':'ORDER','items':[{'line':9,'quantity':1}],'reason':'does-not-fit'}              | 422 | return.line-unknown
            {'order':'ORDER','items':[{'line':1,'quantity':4}],'reason':'does-not-fit'}              | 422 | return.quantity
            {'order':'ORDER','items':[{'line':1,'quantity':0}],'reason':'does-not-fit'}              | 422 | return.quantity
            {'order':'ORDER','items':[{'line':1,'quantity':1}],'reason':'bored'}                     | 422 | return.word-unknown
            {'order':'ORDER','items':[{'line':1,'quantity':1.5}],'reason':'does-not-fit'}            | 400 | body.field
            [{'order':'ORDER'}]                                                                      | 400 | body.unreadable
            {'order':'NONE','items':[{'line':1,'quantity':1}],'reason':'does-not-fit'}               | 422 | return.order-unknown
            """)
    void aWrongReturnIsRefusedAndNothingIsKept(String body, int status, String key) {
        String order = bought(12);

        Answer refused = api.as("tienda").post("/api/returns", body.replace("ORDER", order));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.mediaType()).isEqualTo("application/problem+json");
        assertThat(refused.text("/key")).isEqualTo(key);
        assertThat(refused.text("/detail")).isNotEqualTo(key);
        assertThat(ask(order, "'reason':'does-not-fit','condition':'opened'").status())
                .isEqualTo(201);
    }

    @Test
    void whatNoDatabaseKeepsIsLeftOutOfWhatIsSaid() {
        Answer refused = ask(
                bought(60),
                "'reason':'changed-mind','condition':'opened','photos':['a\\u0000.jpg'],'comment':'No\\u0000 sirve'");

        assertThat(refused.text("/lines/0/comment")).isEqualTo("No sirve");
        assertThat(refused.text("/lines/0/photos/0")).isEqualTo("a.jpg");
        assertThat(api.as("tienda")
                        .post("/api/returns/" + refused.text("/returnNumber") + "/appeal", "{'text':'No\\u0000'}")
                        .text("/appeal"))
                .isEqualTo("No");
        assertThat(api.as("tienda")
                        .post(
                                "/api/returns",
                                "{'order':'\\u0000?','items':[{'line':1,'quantity':1}],'reason':'defective'}")
                        .text("/key"))
                .isEqualTo("return.order-unknown");
    }

    @Test
    void theDeskFindsNothingByWhatNoDatabaseKeeps() throws Exception {
        http.perform(get("/desk/returns")
                        .param("q", "\0nobody")
                        .with(user("experto1").roles("level-two")))
                .andExpect(status().isOk());
    }

    @Test
    void anAgentStartsAReturnFromACase() {
        String caseNumber = api.as("tienda")
                .post(
                        "/api/messages",
                        "{'channel':'chat','externalId':'ret" + COUNTER.incrementAndGet()
                                + "','from':'nadie@cliente.example','text':'Quiero devolver'}")
                .text("/caseNumber");

        Answer answer = api.as("agente1")
                .post(
                        "/api/returns",
                        "{'order':'" + bought(12) + "','items':[{'line':1,'quantity':1}],'reason':'does-not-fit',"
                                + "'condition':'opened','caseNumber':'" + caseNumber + "'}");

        assertThat(answer.text("/caseNumber")).isEqualTo(caseNumber);
        assertThat(api.as("agente1")
                        .get("/api/cases/" + caseNumber)
                        .at("/entries")
                        .toString())
                .contains(answer.text("/returnNumber"));
    }

    @Test
    void aRefusalIsAppealed() {
        String order = bought(60);
        String number =
                ask(order, "'reason':'changed-mind','condition':'opened'").text("/returnNumber");

        Answer appealed = api.as("agente1").post("/api/returns/" + number + "/appeal", "{'text':'Llegó tarde'}");

        assertThat(appealed.text("/state")).isEqualTo("IN_REVIEW");
        assertThat(appealed.text("/appeal")).isEqualTo("Llegó tarde");
        assertThat(api.as("agente1")
                        .post("/api/returns/" + number + "/appeal", "{'text':'Otra vez'}")
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistica1", "dueno1", "riesgo1"})
    void returnsAreNoBusinessOfAreasOwnersAndAnalysts(String user) {
        assertThat(api.as(user).post("/api/returns", "{}").status()).isEqualTo(403);
        assertThat(api.as(user).get("/api/returns/D-10001").status()).isEqualTo(403);
    }

    @Test
    void analystsReadDecisionsAndAreasDoNot() {
        String id =
                ask(bought(12), "'reason':'does-not-fit','condition':'opened'").text("/decisionId");

        assertThat(api.as("riesgo1").get("/api/decisions/" + id).status()).isEqualTo(200);
        assertThat(api.as("logistica1").get("/api/decisions/" + id).status()).isEqualTo(403);
        assertThat(api.as("riesgo1").get("/api/decisions/none").status()).isEqualTo(404);
    }

    @Test
    void whoeverOnlyTalksToCustomersDoesNotTellThatItWasPaid() {
        assertThat(api.as("agente1")
                        .post("/api/returns/D-10001/events", "{'event':'refunded'}")
                        .status())
                .isEqualTo(403);
    }

    private Answer decision(Answer returned) {
        return api.as("riesgo1").get("/api/decisions/" + returned.text("/decisionId"));
    }

    private Answer event(String number, String fields) {
        return api.as("tienda").post("/api/returns/" + number + "/events", "{" + fields + "}");
    }

    private Answer ask(String order, String fields) {
        return api.as("tienda")
                .post("/api/returns", "{'order':'" + order + "','items':[{'line':1,'quantity':1}]," + fields + "}");
    }

    /** As the shop sends it, with what only some shops tell. */
    private String bought(int deliveredDaysAgo) {
        String id = "AR-" + COUNTER.incrementAndGet();
        api.as("tienda")
                .post(
                        "/api/customers",
                        "{'id':'" + id + "','email':'" + id + "@cliente.example','name':'Inés Mora','country':'MX',"
                                + "'since':'2023-01-10','disputes':0,'address':'Calle " + id + " 5'}");
        assertThat(api.as("tienda")
                        .post(
                                "/api/orders",
                                "{'id':'" + id + "','customer':'" + id + "','orderedAt':'"
                                        + clock.instant().minus(Duration.ofDays(deliveredDaysAgo + 3L))
                                        + "','deliveredAt':'"
                                        + clock.instant().minus(Duration.ofDays(deliveredDaysAgo))
                                        + "','currency':'MXN','lines':[{'line':1,'sku':'S','name':'Saco','category':"
                                        + "'Ropa','quantity':3,'price':1800.00}]}")
                        .status())
                .isEqualTo(201);
        return id;
    }
}
