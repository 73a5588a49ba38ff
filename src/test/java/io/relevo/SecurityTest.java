package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.relevo.flow.Accounts;
import io.relevo.flow.Caller;
import io.relevo.flow.Releases;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the running server, as browsers, the Modeler and the shop's system meet them. */
@SpringBootTest(classes = SecurityTest.Doors.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("access")
class SecurityTest {

    static final String PASSWORD = "correct horse battery";

    private static final Map<String, String> PEOPLE = Map.of(
            "ana", "level-one",
            "luis", "level-two",
            "leo", "back-office-logistica",
            "sara", "supervisor",
            "olga", "process-owner",
            "rita", "risk-analyst",
            "shop", "integration");

    @Autowired
    Accounts accounts;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Staff staff;

    @LocalServerPort
    int port;

    @BeforeEach
    void hirePeople() {
        if (engine.getIdentityService().createUserQuery().count() == 1) {
            PEOPLE.forEach((user, role) -> accounts.save(agent(user, role, true), PASSWORD));
        }
    }

    // Machines and the Modeler

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine/default/task", "/engine-rest/engine"})
    void engineRestAsksForCredentials(String path) {
        HttpResponse<String> answer = client().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Relevo\"");
    }

    @Test
    void engineRestRefusesAWrongPassword() {
        assertThat(client().as("ana", "wrong")
                        .get("/engine-rest/task?maxResults=100")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void engineRestStartsNoSession() {
        assertThat(as("ana").get("/engine-rest/task?maxResults=100").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aLevelSeesItsOwnTasksThroughEngineRest() {
        deploy("level-one", "level-one");
        deploy("level-two", "level-two");
        engine.getRuntimeService().startProcessInstanceByKey("level-one");
        engine.getRuntimeService().startProcessInstanceByKey("level-two");

        assertThat(as("ana").get("/engine-rest/task?maxResults=100").body())
                .contains("level-one's work")
                .doesNotContain("level-two's work");
        assertThat(as("luis").get("/engine-rest/task?maxResults=100").body())
                .contains("level-two's work")
                .doesNotContain("level-one's work");
        assertThat(as("olga").get("/engine-rest/task?maxResults=100").body()).isEqualTo("[]");
        assertThat(as("ana").postJson("/engine-rest/task?maxResults=100", "{}").body())
                .contains("level-one's work");
    }

    @Test
    void theModelersDeploymentIsForProcessOwners() {
        byte[] diagram = diagram("owners-process", "level-one");

        assertThat(as("ana").deployAsModeler("owners.bpmn", diagram).statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = as("olga").deployAsModeler("owners.bpmn", diagram);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("owners-process")
                        .count())
                .isOne();
    }

    @Test
    void aProcessOwnerDeletesNoDeployment() {
        as("olga").deployAsModeler("kept.bpmn", diagram("kept-process", "level-one"));
        String deployment = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("kept-process")
                .latestVersion()
                .singleResult()
                .getDeploymentId();

        assertThat(as("olga")
                        .delete("/engine-rest/deployment/" + deployment + "?cascade=true")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "ana, /engine-rest/user/create",
        "ana, /engine-rest/group/create",
        "ana, /engine-rest/authorization/create",
        "ana, /engine-rest/filter/create",
        "ana, /engine-rest/message",
        "shop, /engine-rest/task",
        "root, /engine-rest/identity/verify",
        "root, /engine-rest/engine/default/identity/verify"
    })
    void engineRestRefusesWhatARoleMayNotDo(String user, String path) {
        assertThat(as(user).postJson(path, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aProcessOwnerMakesNoUsers() {
        String user = """
                {"profile": {"id": "intruder"}, "credentials": {"password": "correct horse battery"}}""";

        assertThat(as("olga").postJson("/engine-rest/user/create", user).statusCode())
                .isEqualTo(403);
    }

    @Test
    void credentialsABrowserRemembersDoNotWorkFromAnotherSite() {
        assertThat(as("olga")
                        .with("Sec-Fetch-Site", "cross-site")
                        .get("/engine-rest/deployment")
                        .statusCode())
                .isEqualTo(403);
    }

    // The API

    @Test
    void theApiSaysInProblemJsonThatALoginIsNeeded() {
        HttpResponse<String> answer = client().get("/api/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).contains("\"key\":\"security.login.needed\"", "Inicia sesión");
    }

    @Test
    void theApiTellsMachinesWithAWrongPasswordHowToLogIn() {
        HttpResponse<String> answer =
                client().as("shop", "wrong").with("Accept-Language", "en").get("/api/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Relevo\"");
        assertThat(answer.body()).contains("Wrong user or password");
    }

    @Test
    void aControllerGetsItsCaller() {
        assertThat(as("ana").get("/api/who").body()).isEqualTo("ana [level-one]");
        assertThat(as("root").get("/api/who").body()).isEqualTo("root [admin, camunda-admin]");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/customers, shop, 200", "/api/orders, shop, 200", "/api/shipments, root, 200", "/api/orders, ana, 403",
        "/api/customers, sara, 403", "/api/messages, shop, 200", "/api/messages, ana, 200", "/api/messages, rita, 403",
        "/api/worklist/1/claim, leo, 200"
    })
    void theApiFollowsTheRoles(String path, String user, int status) {
        HttpResponse<String> answer = as(user).postJson(path, "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("access.denied");
        }
    }

    // People in a browser

    @ParameterizedTest
    @ValueSource(strings = {"/", "/staff", "/camunda/app/tasklist/default/", "/somewhere-unknown"})
    void aPageLeadsToTheLogin(String path) {
        HttpResponse<String> answer = client().with("Accept", "text/html").get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/login");
    }

    @Test
    void afterTheLoginThePageAskedForIsShown() {
        Client browser = client().with("Accept", "text/html");
        browser.get("/staff");
        browser.get("/camunda/api/admin/auth/user/default");

        assertThat(login(browser, "root", PASSWORD).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/staff");
    }

    @Test
    void loggingInChangesTheSessionAndKeepsItOnThisSite() {
        Client browser = client();
        browser.get("/login");
        String before = browser.cookie("JSESSIONID");

        HttpResponse<String> answer = login(browser, "ana", PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void aWrongPasswordIsToldOnTheLoginPageAndTheRightOneWorksAtOnce() {
        Client browser = client();

        assertThat(login(browser, "ana", "wrong").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?error");
        assertThat(login(browser, "ana", PASSWORD).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/");
    }

    @Test
    void aLoginWithoutItsTokenIsRefusedKindly() {
        HttpResponse<String> answer = client().postForm("/login", Map.of("username", "ana", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/login?expired");
    }

    @Test
    void someoneWithoutARoleCannotLogIn() {
        accounts.save(agent("gone", "level-one", true), PASSWORD);
        Client open = client();
        login(open, "gone", PASSWORD);
        assertThat(open.get("/api/who").statusCode()).isEqualTo(200);

        accounts.save(agent("gone", "level-one", false), null);

        assertThat(open.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(login(client(), "gone", PASSWORD).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?inactive");
        assertThat(as("gone").get("/api/who").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "root, /staff, 200",
        "sara, /staff, 403",
        "sara, /insight, 200",
        "ana, /insight, 403",
        "olga, /workshop, 200",
        "rita, /workshop, 200",
        "ana, /workshop, 403",
        "leo, /desk/calls, 200",
        "olga, /desk/calls, 403",
        "ana, /h2-console, 403",
        "root, /h2-console, 403",
        "root, /camunda/api/admin/setup/default/user/create, 403",
        "ana, /actuator/env, 403"
    })
    void pagesFollowTheRoles(String user, String path, int status) {
        Client browser = client().with("Accept", "text/html");
        login(browser, user, PASSWORD);

        assertThat(browser.get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/insight", "/camunda/app/cockpit/default/"})
    void aPageOfAnotherRoleIsRefusedWithAPage(String path) {
        Client browser = client().with("Accept", "text/html");
        login(browser, "ana", PASSWORD);

        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.body()).contains("<body");
    }

    @Test
    void ourPagesTakeNothingFromOtherSites() {
        var headers = client().get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void theHealthIsPublicAndKnowsTheModels() {
        HttpResponse<String> answer = client().get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"models\":{\"status\":\"UP\"");
    }

    @Test
    void customersNeedNoLoginButAToken() {
        Client customer = client();
        String token = customer.get("/portal/form").body();

        assertThat(customer.postForm("/portal/form", Map.of()).statusCode()).isEqualTo(403);
        assertThat(customer.postForm("/portal/form", Map.of("_csrf", token)).statusCode())
                .isEqualTo(200);
        assertThat(customer.cookie("JSESSIONID")).isNull();
    }

    // The engine's webapps

    @Test
    void oneLoginAndOneTokenServeTasklistAndOurApi() {
        Client browser = client();
        login(browser, "ana", PASSWORD);
        HttpResponse<String> page = browser.get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("sandbox");

        String token = browser.cookie("XSRF-TOKEN");
        Client script = browser.with("X-XSRF-TOKEN", token);
        assertThat(script.postJson("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(script.postJson("/api/messages", "{}").statusCode()).isEqualTo(200);
        assertThat(browser.postJson("/api/messages", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/who").body()).isEqualTo("ana [level-one]");
    }

    @Test
    void theTokenOfOurPagesIsTheWebappsToo() {
        Client browser = client();
        login(browser, "ana", PASSWORD);

        String token = browser.get("/desk/token").body();

        assertThat(browser.with("X-XSRF-TOKEN", token)
                        .postJson("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(token);
    }

    @Test
    void loggingOutOfTasklistEndsTheSession() {
        Client browser = client();
        login(browser, "ana", PASSWORD);
        browser.get("/camunda/app/tasklist/default/");

        HttpResponse<String> answer = browser.with("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .postJson("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWebappsOwnLoginIsShut() {
        Client browser = client();
        login(browser, "ana", PASSWORD);
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.with("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .postForm(
                                "/camunda/api/admin/auth/user/default/login/admin",
                                Map.of("username", "root", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    private Client client() {
        return new Client(port);
    }

    private Client as(String user) {
        return client().as(user, PASSWORD);
    }

    private static HttpResponse<String> login(Client browser, String user, String password) {
        String token = browser.get("/login").body();
        return browser.postForm("/login", Map.of("username", user, "password", password, "_csrf", token));
    }

    private void deploy(String key, String group) {
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(diagram(key, group)))
                .deploy();
    }

    private static byte[] diagram(String key, String group) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                        .camundaHistoryTimeToLiveString("P180D")
                        .startEvent()
                        .userTask()
                        .name(group + "'s work")
                        .camundaCandidateGroups(group)
                        .endEvent()
                        .done())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Agent agent(String user, String role, boolean active) {
        return new Agent(user, "Name", user + "@tienda.example", "es", "equipo", role, null, active);
    }

    /** The access to Relevo alone, with stand-ins for the pages behind it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "io.relevo",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "io\\.relevo\\.Security(Answers|Attempts|BridgeFilters|Caller|Chains|Login|Sessions)",
                                "io\\.relevo\\.flow\\.(Accounts|DeployedModels|FirstAdministrator|Grants|IdentityRules"
                                        + "|Preparations|ShippedModels|TasklistFilters|Visibility)",
                                "io\\.relevo\\.portal\\.Visits"
                            }))
    static class Doors {

        @Bean
        Releases releases() {
            return mock(Releases.class);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    @RestController
    static class Pages {

        @GetMapping({"/login", "/portal/form", "/desk/token"})
        String token(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping({"/", "/staff", "/insight", "/workshop", "/desk/calls"})
        String page() {
            return "page";
        }

        @GetMapping("/api/who")
        String who(Caller caller) {
            return caller.userId() + " " + new TreeSet<>(caller.groups());
        }

        @PostMapping("/portal/form")
        String sent() {
            return "sent";
        }

        @RequestMapping({
            "/api/messages",
            "/api/customers",
            "/api/orders",
            "/api/shipments",
            "/api/worklist/{task}/claim"
        })
        String done() {
            return "done";
        }
    }
}
