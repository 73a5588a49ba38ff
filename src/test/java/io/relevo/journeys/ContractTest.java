package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.flow.Accounts;
import io.relevo.journeys.Api.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** The HTTP API that scripts and other systems rely on, call by call. */
@RelevoTest
class ContractTest {

    private static final AtomicLong COUNTER = new AtomicLong();
    private static final String PROBLEM = "application/problem+json";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    private Api api;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void hirePeople() {
        api = new Api(http, accounts);
        api.hirePeople();
    }

    // Messages

    @Test
    void aMessageOpensACaseAndTheSameOneAgainGivesTheSameAnswer() {
        String message = message("chat", "c" + COUNTER.incrementAndGet());

        Answer first = api.as("tienda").post("/api/messages", message);
        Answer again = api.as("tienda").post("/api/messages", message);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.fields("")).containsExactlyInAnyOrder("caseNumber", "entryId");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "web-form", "phone", "chat", "social"})
    void aMessageComesFromAnyChannel(String channel) {
        Answer answer = api.as("tienda").post("/api/messages", message(channel, "any" + COUNTER.incrementAndGet()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(api.as("agente1")
                        .get("/api/cases/" + answer.text("/caseNumber"))
                        .text("/channel"))
                .isEqualTo(channel);
    }

    @Test
    void aMessageAddsToTheCaseItNames() {
        String number = openCase();

        Answer added = api.as("tienda")
                .post(
                        "/api/messages",
                        message("chat", "add" + COUNTER.incrementAndGet())
                                .replace("'text'", "'caseNumber':'" + number + "','text'"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/caseNumber")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'channel':'fax','externalId':'1','from':'a@b.example','text':'x'}                        | 400 | channel
            {'channel':'chat','from':'a@b.example','text':'x'}                                        | 400 | externalId
            {'channel':'chat','externalId':'1','from':'a@b.example','text':'x','caseNumber':'R-99999999'} | 422 | caseNumber
            """)
    void aWrongMessageIsRefusedByTheNameOfItsField(String body, int status, String field) {
        Answer refused = api.as("tienda").post("/api/messages", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.mediaType()).isEqualTo(PROBLEM);
        assertThat(refused.fields("/errors")).containsExactly(field);
        assertThat(refused.fields("")).contains("title", "status", "detail");
    }

    @Test
    void anAreaPostsNoMessages() {
        assertThat(api.as("logistica1")
                        .post("/api/messages", message("chat", "no"))
                        .status())
                .isEqualTo(403);
    }

    // Cases

    @Test
    void casesAreFoundByEveryFilterAndPageByPage() {
        String email = "buscada" + COUNTER.incrementAndGet() + "@cliente.example";
        String first = openCase(email);
        String second = openCase(email);

        Answer page = api.as("agente1")
                .get("/api/cases?email=" + email + "&state=NEW&level=L1&reason=where-is-my-order&page=0&size=1");
        Answer next = api.as("agente1").get("/api/cases?email=" + email + "&page=1&size=1");

        assertThat(page.fields("")).containsExactlyInAnyOrder("items", "more");
        assertThat(page.fields("/items/0"))
                .contains(
                        "number",
                        "state",
                        "level",
                        "queue",
                        "channel",
                        "reason",
                        "priority",
                        "customerEmail",
                        "openedAt",
                        "solvedAt");
        assertThat(page.text("/items/0/number")).isEqualTo(second);
        assertThat(page.at("/more").asBoolean()).isTrue();
        assertThat(next.text("/items/0/number")).isEqualTo(first);
        assertThat(next.at("/more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=ASLEEP", "page=-1", "size=0", "size=1000", "page=x"})
    void aWrongFilterIsRefused(String filter) {
        Answer refused = api.as("agente1").get("/api/cases?" + filter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.mediaType()).isEqualTo(PROBLEM);
    }

    @Test
    void aCaseTellsItsEntriesClocksLedgerAndTasks() {
        String number = openCase();
        api.as("agente1").post("/api/cases/" + number + "/notes", "{'text':'Llamó ayer.'}");
        complete("agente1", number, "{'outcome':'solve','reply':'Ya quedó.'}");

        Answer solved = api.as("supervisor1").get("/api/cases/" + number);

        assertThat(solved.text("/state")).isEqualTo("SOLVED");
        assertThat(solved.fields(""))
                .contains(
                        "number",
                        "state",
                        "level",
                        "queue",
                        "channel",
                        "reason",
                        "priority",
                        "customerEmail",
                        "customerUnreachable",
                        "callBackAt",
                        "openedAt",
                        "solvedAt",
                        "entries",
                        "clocks",
                        "ledger",
                        "tasks");
        assertThat(values(solved.at("/entries"), "kind"))
                .startsWith("CUSTOMER_MESSAGE", "SYSTEM", "INTERNAL_NOTE", "PUBLIC_REPLY");
        assertThat(solved.at("/entries").toString()).doesNotContain("/portal/cases/");
        assertThat(solved.fields("/entries/0")).contains("kind", "channel", "author", "at", "text", "delivery");
        assertThat(solved.fields("/clocks/0"))
                .contains("metric", "level", "state", "target", "consumed", "dueAt", "calendar");
        assertThat(values(solved.at("/clocks"), "metric")).contains("first-reply", "level-time");
        assertThat(solved.fields("/ledger/0")).contains("owner", "from", "to");
        assertThat(values(solved.at("/ledger"), "owner")).startsWith("L1").endsWith("nobody");
        assertThat(solved.at("/tasks").isEmpty()).isTrue();
    }

    @Test
    void aCaseOneMayNotSeeDoesNotExist() {
        String number = openCase();

        assertThat(api.as("logistica1").get("/api/cases/" + number).status()).isEqualTo(404);
        assertThat(api.as("tienda").get("/api/cases/" + number).status()).isEqualTo(404);
        assertThat(api.as("agente1").get("/api/cases/R-99999999").status()).isEqualTo(404);
        assertThat(api.as("agente1").get("/api/cases/42").status()).isEqualTo(400);
        assertThat(api.as("tienda").get("/api/cases").status()).isEqualTo(403);
    }

    // The worklist

    @Test
    void theWorklistShowsAQueuePageByPage() {
        openCase();
        openCase();

        Answer page = api.as("agente1").get("/api/worklist?queue=level-one&page=0&size=1");

        assertThat(page.fields("")).containsExactlyInAnyOrder("items", "more");
        assertThat(page.fields("/items/0"))
                .contains("taskId", "caseNumber", "subject", "level", "priority", "dueAt", "assignee");
        assertThat(page.at("/items").size()).isOne();
        assertThat(page.at("/more").asBoolean()).isTrue();
        assertThat(api.as("agente1")
                        .get("/api/worklist?queue=level-two")
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(api.as("dueno1").get("/api/worklist").at("/items").isEmpty()).isTrue();
    }

    @Test
    void mineAreTheTasksIClaimed() {
        String number = openCase();
        String task = task(number);

        assertThat(api.as("agente2").post("/api/worklist/" + task + "/claim").status())
                .isEqualTo(204);
        assertThat(values(
                        api.as("agente2")
                                .get("/api/worklist?mine=true&size=200")
                                .at("/items"),
                        "taskId"))
                .contains(task);
        assertThat(values(
                        api.as("agente1")
                                .get("/api/worklist?mine=true&size=200")
                                .at("/items"),
                        "taskId"))
                .doesNotContain(task);

        assertThat(api.as("agente2").post("/api/worklist/" + task + "/unclaim").status())
                .isEqualTo(204);
        assertThat(values(
                        api.as("agente2")
                                .get("/api/worklist?mine=true&size=200")
                                .at("/items"),
                        "taskId"))
                .doesNotContain(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "unclaim", "complete"})
    void aTaskSomebodyElseHasIsTheirs(String click) {
        String number = openCase();
        String task = task(number);
        api.as("agente2").post("/api/worklist/" + task + "/claim");

        Answer refused = api.as("agente1")
                .post("/api/worklist/" + task + "/" + click, "{'outcome':'solve','reply':'Ya quedó.'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.mediaType()).isEqualTo(PROBLEM);
        assertThat(refused.text("/detail")).isEqualTo("La tarea la tiene Señora agente2.");
    }

    @Test
    void aTaskThatIsDoneIsGone() {
        String number = openCase();
        String task = task(number);
        complete("agente1", number, "{'outcome':'solve','reply':'Ya quedó.'}");

        Answer late = api.as("agente1")
                .post("/api/worklist/" + task + "/complete", "{'outcome':'solve','reply':'Otra vez.'}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/key")).isEqualTo("task.gone");
    }

    @Test
    void anAgentWhoDidNotReadTheNewestMessageIsTooLate() {
        String number = openCase();
        String seen = api.as("agente1").get("/api/cases/" + number).text("/entries/0/id");
        api.as("tienda")
                .post(
                        "/api/messages",
                        message("chat", "newer" + COUNTER.incrementAndGet())
                                .replace("'text'", "'caseNumber':'" + number + "','text'"));

        Answer late = api.as("agente1")
                .post(
                        "/api/worklist/" + task(number) + "/complete",
                        "{'outcome':'solve','reply':'Ya.','lastEntrySeen':'" + seen + "'}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/key")).isEqualTo("task.customer-wrote");
    }

    @Test
    void everyOutcomeOfLevelOneEndsItsTask() {
        assertThat(stateAfter("agente1", openCase(), "{'outcome':'solve','reply':'Ya quedó.'}"))
                .isEqualTo("SOLVED");
        assertThat(stateAfter("agente1", openCase(), "{'outcome':'wait-for-customer','reply':'¿Una foto?'}"))
                .isEqualTo("PENDING_CUSTOMER");
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        assertThat(stateAfter("agente1", openCase(), "{'outcome':'schedule','resumeAt':'" + tomorrow + "'}"))
                .isEqualTo("SCHEDULED");
        String escalated = openCase();
        assertThat(stateAfter(
                        "agente1",
                        escalated,
                        "{'outcome':'escalate','reason':'needs-expertise','note':'Ya vi la guía.'}"))
                .isEqualTo("OPEN");
        assertThat(api.as("agente1").get("/api/cases/" + escalated).text("/level"))
                .isEqualTo("L2");
    }

    @Test
    void everyOutcomeOfLevelTwoEndsItsTask() {
        assertThat(stateAfter("experto1", atLevelTwo(), "{'outcome':'solve','reply':'Ya quedó.'}"))
                .isEqualTo("SOLVED");
        assertThat(stateAfter("experto1", atLevelTwo(), "{'outcome':'wait-for-customer','reply':'¿Una foto?'}"))
                .isEqualTo("PENDING_CUSTOMER");
        String held = atLevelTwo();
        String request = ask("experto1", held, "carrier-rapida").text("/id");
        assertThat(stateAfter("experto1", held, "{'outcome':'hold','requestId':'" + request + "'}"))
                .isEqualTo("ON_HOLD");
        String back = atLevelTwo();
        assertThat(stateAfter(
                        "experto1", back, "{'outcome':'send-back','reason':'data-missing','note':'Falta la guía.'}"))
                .isEqualTo("OPEN");
        assertThat(api.as("agente1").get("/api/cases/" + back).text("/level")).isEqualTo("L1");
    }

    @Test
    void whatAnOutcomeLacksIsSaidAndNothingHappens() {
        String number = openCase();
        String path = "/api/worklist/" + task(number) + "/complete";

        assertThat(api.as("agente1").post(path, "{'outcome':'solve'}").text("/key"))
                .isEqualTo("outcome.needs-reply-text");
        assertThat(api.as("agente1")
                        .post(path, "{'outcome':'escalate','note':'x'}")
                        .text("/key"))
                .isEqualTo("outcome.needs-reason");
        assertThat(api.as("agente1").post(path, "{'outcome':'schedule'}").text("/key"))
                .isEqualTo("outcome.needs-date");
        assertThat(api.as("agente1").post(path, "{'outcome':'hold'}").text("/key"))
                .isEqualTo("outcome.needs-request");
        Answer notHere = api.as("agente1").post(path, "{'outcome':'send-back','reason':'other','note':'x'}");
        assertThat(notHere.status()).isEqualTo(422);
        assertThat(notHere.mediaType()).isEqualTo(PROBLEM);
        assertThat(notHere.text("/detail")).contains("send-back").contains("escalate");
        assertThat(api.as("agente1").post(path, "{'outcome':'vanish'}").status())
                .isEqualTo(400);
        assertThat(api.as("agente1").post(path, "{not json").status()).isEqualTo(400);
        assertThat(task(number)).isEqualTo(path.split("/")[3]);
        assertThat(values(api.as("agente1").get("/api/cases/" + number).at("/entries"), "kind"))
                .doesNotContain("INTERNAL_NOTE", "PUBLIC_REPLY");
    }

    // Notes and requests

    @Test
    void aNoteCompletesNothing() {
        String number = openCase();
        String task = task(number);

        Answer noted = api.as("agente1").post("/api/cases/" + number + "/notes", "{'text':'Llamó ayer.'}");

        assertThat(noted.status()).isEqualTo(201);
        assertThat(noted.fields("")).containsExactly("entryId");
        assertThat(task(number)).isEqualTo(task);
    }

    @Test
    void aBlockingRequestKeepsTheCaseFromBeingSolved() {
        String number = openCase();
        String task = task(number);

        Answer asked = ask("agente1", number, "logistics");
        Answer refused = api.as("agente1")
                .post("/api/worklist/" + task + "/complete", "{'outcome':'solve','reply':'Ya quedó.'}");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("/status")).isEqualTo("OPEN");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("Logística");
        assertThat(task(number)).isEqualTo(task);
    }

    @Test
    void anAreaSeesTheCaseThatAskedItAndAnswersInItsTask() {
        String number = openCase();
        ask("agente1", number, "logistics");
        String task = taskOf("logistica1", "back-office-logistics", number);

        Answer answered = api.as("logistica1")
                .post("/api/worklist/" + task + "/complete", "{'outcome':'answer','reply':'Sale mañana.'}");

        assertThat(answered.status()).isEqualTo(204);
        assertThat(api.as("logistica1").get("/api/cases/" + number).text("/requests/0/status"))
                .isEqualTo("ANSWERED");
    }

    @Test
    void aThirdPartyAnswersThroughTheShopsSystem() {
        String number = openCase();
        String request = ask("agente1", number, "carrier-rapida").text("/id");

        Answer answered = api.as("tienda").post("/api/requests/" + request + "/answer", "{'text':'Entregado.'}");
        Answer again = api.as("tienda").post("/api/requests/" + request + "/answer", "{'text':'Entregado.'}");

        assertThat(answered.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(409);
        assertThat(api.as("agente1").get("/api/cases/" + number).text("/requests/0/answer"))
                .isEqualTo("Entregado.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'party':'nobody','text':'x','blocking':true}                | 422 | party.unknown
            {'party':'logistics','text':'x','blocking':true,'dueIn':'P1D'} | 400 | duration.wrong
            {'text':'x','blocking':true}                                 | 400 | field.missing
            """)
    void aWrongRequestIsRefused(String body, int status, String key) {
        Answer refused = api.as("agente1").post("/api/cases/" + openCase() + "/requests", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("/key")).isEqualTo(key);
    }

    // The shop's system

    @Test
    void theShopSendsCustomersOrdersAndShipments() {
        for (String[] call : shopCalls()) {
            assertThat(api.as("tienda").post(call[0], call[1]).status())
                    .as(call[0])
                    .isEqualTo(201);
            assertThat(api.as("tienda").post(call[0], call[1]).status())
                    .as(call[0] + " again")
                    .isEqualTo(200);
            assertThat(api.as("jefa").post(call[0], call[1]).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agente1", "supervisor1", "dueno1", "logistica1", "riesgo1"})
    void nobodyElseDoes(String person) {
        for (String[] call : shopCalls()) {
            Answer refused = api.as(person).post(call[0], call[1]);
            assertThat(refused.status()).as(call[0]).isEqualTo(403);
            assertThat(refused.mediaType()).isEqualTo(PROBLEM);
        }
    }

    // The doors themselves

    @Test
    void healthIsForEverybody() {
        Answer health = api.anonymous(get("/actuator/health"));

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text("/status")).isEqualTo("UP");
    }

    @Test
    void theApiDescribesItself() {
        Answer description = api.as("agente1").get("/api/openapi.json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.fields("/paths"))
                .contains(
                        "/api/messages",
                        "/api/cases",
                        "/api/cases/{number}",
                        "/api/cases/{number}/notes",
                        "/api/cases/{number}/requests",
                        "/api/worklist",
                        "/api/worklist/{taskId}/claim",
                        "/api/worklist/{taskId}/unclaim",
                        "/api/worklist/{taskId}/complete",
                        "/api/customers",
                        "/api/orders",
                        "/api/shipments",
                        "/api/returns",
                        "/api/returns/{number}",
                        "/api/returns/{number}/events",
                        "/api/decisions/{id}");
    }

    // Returns

    @Test
    void aReturnIsAnsweredWithItsVerdictAndItsDecisionIsOnRecord() {
        String[][] calls = shopCalls();
        for (String[] call : calls) {
            api.as("tienda").post(call[0], call[1]);
        }
        String order = calls[1][1].replaceFirst(".*?'id':'([^']+)'.*", "$1");

        Answer verdict = api.as("tienda")
                .post(
                        "/api/returns",
                        "{'order':'" + order
                                + "','items':[{'line':1,'quantity':1}],'reason':'changed-mind','comment':'Ya no'}");
        Answer decision = api.as("riesgo1").get("/api/decisions/" + verdict.text("/decisionId"));

        assertThat(verdict.status()).isEqualTo(201);
        assertThat(verdict.fields("")).contains("returnNumber", "outcome", "reasons", "decisionId");
        assertThat(decision.fields(""))
                .contains(
                        "release",
                        "facts",
                        "hits",
                        "matchedRules",
                        "outcome",
                        "reasons",
                        "decidedAt",
                        "durationMillis");
        assertThat(decision.at("/outcome")).isEqualTo(verdict.at("/outcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/cases/R-10001", "/api/worklist", "/api/openapi.json"})
    void withoutCredentialsThereIsNothing(String path) {
        Answer refused = api.anonymous(get(path));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.mediaType()).startsWith(PROBLEM);
    }

    @Test
    void aSessionNeedsItsToken() {
        var person = user("agente1").authorities(new SimpleGrantedAuthority("ROLE_level-one"));
        var note = post("/api/cases/" + openCase() + "/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"x\"}");

        assertThat(api.anonymous(note.with(person)).status()).isEqualTo(403);
        assertThat(api.anonymous(note.with(person).with(csrf())).status()).isEqualTo(201);
    }

    private String openCase() {
        return openCase("iris" + COUNTER.incrementAndGet() + "@cliente.example");
    }

    private String openCase(String email) {
        String message = message("mail", "open" + COUNTER.incrementAndGet()).replace("iris@cliente.example", email);
        Answer opened = api.as("tienda").post("/api/messages", message);
        assertThat(opened.status()).isEqualTo(201);
        return opened.text("/caseNumber");
    }

    private String atLevelTwo() {
        String number = openCase();
        complete("agente1", number, "{'outcome':'escalate','reason':'needs-expertise','note':'Ya vi la guía.'}");
        return number;
    }

    private static String message(String channel, String externalId) {
        return "{'channel':'" + channel + "','externalId':'" + externalId + "','from':'iris@cliente.example',"
                + "'name':'Iris','subject':'¿Dónde está mi pedido?','text':'No ha llegado mi pedido.',"
                + "'receivedAt':'2026-03-02T15:59:00Z'}";
    }

    private Answer ask(String person, String number, String party) {
        return api.as(person)
                .post(
                        "/api/cases/" + number + "/requests",
                        "{'party':'" + party + "','text':'¿Dónde está?','blocking':true,'dueIn':'PT4H'}");
    }

    private String stateAfter(String person, String number, String completion) {
        complete(person, number, completion);
        return api.as(person).get("/api/cases/" + number).text("/state");
    }

    private void complete(String person, String number, String completion) {
        Answer done = api.as(person).post("/api/worklist/" + task(number) + "/complete", completion);
        assertThat(done.status()).as(String.valueOf(done.body())).isEqualTo(204);
    }

    private String task(String number) {
        return api.as("supervisor1").get("/api/cases/" + number).text("/tasks/0/taskId");
    }

    private String taskOf(String person, String queue, String number) {
        return StreamSupport.stream(
                        api.as(person)
                                .get("/api/worklist?size=200&queue=" + queue)
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(item -> item.get("caseNumber").asText().equals(number))
                .map(item -> item.get("taskId").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String[][] shopCalls() {
        long n = COUNTER.incrementAndGet();
        return new String[][] {
            {
                "/api/customers",
                "{'id':'C-" + n + "','email':'c" + n
                        + "@cliente.example','name':'Iris Vega','country':'MX','since':'2024-01-01','segment':'vip'}"
            },
            {
                "/api/orders",
                "{'id':'O-" + n + "','customer':'C-" + n
                        + "','orderedAt':'2026-02-01T10:00:00Z','currency':'MXN','lines':[{'line':1,'sku':'S','name':'Cama',"
                        + "'category':'hogar','quantity':1,'price':499.00}]}"
            },
            {
                "/api/shipments",
                "{'id':'S-" + n + "','order':'O-" + n
                        + "','carrier':'rapida','tracking':'RX1','status':'in-transit','at':'2026-02-02T10:00:00Z'}"
            }
        };
    }

    private static List<String> values(JsonNode items, String field) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.get(field).asText()));
        return values;
    }
}
