package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.flow.Accounts;
import io.relevo.staff.Agent;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks for every path of the running application without a login, and as somebody with little to say. */
@RelevoTest
class EveryPathIsGuardedTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** What everybody may see; whatever else is mapped must be closed. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /login",
            "GET /error",
            "GET /actuator/health",
            "GET /portal",
            "GET /portal/contact",
            "GET /portal/contact/sent");

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    record Call(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void hireAnAgent() {
        accounts.save(
                new Agent("agente1", "Ana", "agente1@tienda.example", "es", "level-one", "level-one", null, true),
                PASSWORD);
    }

    @Test
    void nothingOfOursAnswersAStranger() {
        Map<Call, Integer> open = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Call call : mapped()) {
            HttpResponse<String> answer = send(new Client(port), call);
            if (!isClosed(answer)) {
                open.put(call, answer.statusCode());
            }
        }
        assertThat(open.keySet()).map(Call::toString).containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/user",
                "/engine-rest/deployment",
                "/engine-rest/engine/default/process-instance",
                "/engine-rest/identity/verify",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/app/tasklist/scripts/desk/texts/es.json",
                "/v3/api-docs",
                "/api/openapi.json",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/staff",
                "/insight",
                "/workshop",
                "/no-such-page"
            })
    void nothingOfTheEngineAnswersAStranger(String path) {
        HttpResponse<String> answer = new Client(port).get(path);

        assertThat(isClosed(answer)).as(path + " → " + answer.statusCode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void nobodyMakesAnAdministratorByTheSetUpPage(String path) {
        String body = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"" + PASSWORD + "\"}}";

        assertThat(new Client(port).postJson(path, body).statusCode()).isIn(400, 403, 404);
        assertThat(agent().postJson(path, body).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void theSetUpPageIsGone() {
        assertThat(new Client(port)
                        .postJson("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAgentGetsNoPageOfAdministratorsOwnersOrSupervisors() {
        Client browser = loggedIn();
        Set<Call> calls = mapped().stream()
                .filter(call -> Stream.of("/staff", "/insight", "/workshop", "/actuator")
                        .anyMatch(call.path()::startsWith))
                .filter(call -> !PUBLIC.contains(call.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream.of("/insight", "/workshop", "/actuator/env").forEach(path -> calls.add(new Call("GET", path)));

        assertThat(calls).anyMatch(call -> call.path().startsWith("/staff"));
        for (Call call : calls) {
            int status = send(browser, call).statusCode();
            // A form without its token leads back to the login.
            assertThat(status).as(call.toString()).isIn("GET".equals(call.method()) ? CLOSED : Set.of(302, 403, 404));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/deployment/create",
                "/engine-rest/user/create",
                "/engine-rest/group/create",
                "/engine-rest/authorization/create",
                "/engine-rest/process-definition/key/level-one/start",
                "/engine-rest/message",
                "/engine-rest/filter/create",
                "/engine-rest/job",
                "/engine-rest/history/process-instance/delete",
                "/api/customers",
                "/api/orders",
                "/api/shipments",
                "/api/returns/D-10001/events"
            })
    void anAgentChangesNothingThatIsTheOwners(String path) {
        assertThat(agent().postJson(path, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/user?maxResults=100",
                "/camunda/api/engine/engine/default/authorization?maxResults=100",
                "/camunda/api/engine/engine/default/deployment?maxResults=100",
                "/camunda/api/engine/engine/default/incident?maxResults=100",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    void cockpitAndAdminTellAnAgentNothing(String path) {
        HttpResponse<String> answer = loggedIn().get(path);

        assertThat(answer.statusCode() == 200 ? answer.body() : "[]")
                .as(path)
                // Everybody finds themselves.
                .matches("\\[(\\{\"id\":\"agente1\"[^{]*})?]");
    }

    private static boolean isClosed(HttpResponse<String> answer) {
        boolean toTheLogin = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/login");
        return toTheLogin || CLOSED.contains(answer.statusCode());
    }

    private Set<Call> mapped() {
        Set<Call> calls = new LinkedHashSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> calls.addAll(calls(mapping)));
        assertThat(calls).hasSizeGreaterThan(30);
        return calls;
    }

    private static Set<Call> calls(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "x").replace("**", "x"))
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Call(method.name(), path)))
                .collect(Collectors.toSet());
    }

    private static HttpResponse<String> send(Client client, Call call) {
        return switch (call.method()) {
            case "GET" -> client.get(call.path());
            case "DELETE" -> client.delete(call.path());
            case "PUT" -> client.putJson(call.path(), "{}");
            case "POST" -> client.postJson(call.path(), "{}");
            default -> throw new AssertionError("teach this test to send " + call);
        };
    }

    private Client agent() {
        return new Client(port).as("agente1", PASSWORD);
    }

    private Client loggedIn() {
        Client browser = new Client(port);
        String page = browser.get("/login").body();
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(browser.postForm("/login", Map.of("username", "agente1", "password", PASSWORD, "_csrf", token))
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .endsWith("/");
        return browser;
    }
}
