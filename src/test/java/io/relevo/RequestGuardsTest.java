package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The two open weaknesses of this engine version, tried from outside on a real server. */
@SpringBootTest(
        classes = Ground.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:guards;DB_CLOSE_DELAY=-1")
class RequestGuardsTest {

    static final String EVIL = "${offeredForTest.tell('evil')}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    OfferedForTest offered;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    @AfterEach
    void forget() {
        offered.told.clear();
        engine.getIdentityService().clearAuthentication();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup",
                "/camunda/api/admin/setup/",
                "/camunda//api/admin/setup/default/user/create",
                "//camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin;x=1/setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda;a/api;b/admin;c/setup;d/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/%61dmin/%73%65%74%75%70/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
            })
    void nobodyMakesAnAdministratorByTheSetup(String path) throws Exception {
        for (String method : List.of("POST", "GET", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH")) {
            assertThat(statusOf(method, path)).as(method + " " + path).isEqualTo(404);
        }
        assertThat(engine.getIdentityService().createUserQuery().count()).isZero();
    }

    @Test
    void theRestOfTheWebApplicationsAnswers() throws Exception {
        assertThat(statusOf("GET", "/camunda/api/engine/engine")).isEqualTo(200);
        assertThat(statusOf("GET", "/camunda/app/welcome/styles/user-styles.css"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"%s\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"dueAfterExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"\\u0061ssigneeExpr\\u0065ssion\":\"%s\"}]}",
                "{\"a\":{\"b\":[[{\"c\":{\"candidateGroupsExpression\":\"%s\"}}]]}}",
                "{\"candidateGroupsExpression\":[\"%s\"]}",
                "{\"candidateGroupsExpression\":{\"x\":\"%s\"}}",
                "{\"assigneeExpression\":\"plain\",\"assigneeExpression\":\"%s\"}",
            })
    void anExpressionInABodyIsRefused(String body) throws Exception {
        for (String path : List.of(
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/filter/create",
                "/engine-rest//task",
                "/engine-rest;x=1/task",
                "/engine-rest/engine/default/task",
                "/camunda/api/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task/count")) {
            for (String type : List.of("application/json", "application/json;charset=UTF-8", "*/*")) {
                var answer = post(path, type, body.formatted(EVIL).getBytes(StandardCharsets.UTF_8));
                assertThat(answer.statusCode()).as(path + " " + type).isEqualTo(400);
            }
            assertThat(post(path, "application/json", body.formatted(EVIL).getBytes(StandardCharsets.UTF_16BE))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(offered.told).isEmpty();
    }

    @Test
    void theAnswerHasTheShapeOfTheEngines() throws Exception {
        var answer = post("/engine-rest/task", "application/json", "{\"ownerExpression\":\"#{x}\"}".getBytes());

        assertThat(answer.body())
                .contains(
                        "\"type\":\"InvalidRequestException\"",
                        "\"message\":\"'ownerExpression' must not be an expression; give the value itself\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count", "/camunda/api/engine/engine/default/task"})
    void anExpressionInAParameterIsRefused(String path) throws Exception {
        String value = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);

        assertThat(statusOf("GET", path + "?assigneeExpression=" + value)).isEqualTo(400);
        assertThat(statusOf("GET", path + "?name=x&dueBefore%45xpression=" + value))
                .isEqualTo(400);
        assertThat(statusOf("POST", path + "?assigneeExpression=" + value)).isEqualTo(400);
        assertThat(offered.told).isEmpty();
    }

    @Test
    void anHonestQueryIsAnswered() throws Exception {
        assertThat(post("/engine-rest/task", "application/json", "{\"orQueries\":[{\"name\":\"x ${y}\"}]}".getBytes())
                        .statusCode())
                .isEqualTo(200);
        assertThat(statusOf("GET", "/engine-rest/task?name=x&maxResults=10")).isEqualTo(200);
    }

    @Test
    void whatIsNotJsonIsRefusedBeforeAnybodyElseReadsIt() throws Exception {
        assertThat(post("/engine-rest/task", "application/json", "{/* */ \"assigneeExpression\":\"x\"}".getBytes())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aStoredFilterRunsWithItsOwnExpression() throws Exception {
        var filter = engine.getFilterService()
                .newTaskFilter("overdue")
                .setQuery(engine.getTaskService().createTaskQuery().dueBeforeExpression("${now()}"));
        engine.getFilterService().saveFilter(filter);

        assertThat(post("/engine-rest/filter/" + filter.getId() + "/list", "application/json", "{}".getBytes())
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(
                                "/engine-rest/filter/" + filter.getId() + "/list",
                                "application/json",
                                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}"
                                        .formatted(EVIL)
                                        .getBytes())
                        .statusCode())
                .isEqualTo(400);
        assertThat(offered.told).isEmpty();
    }

    @Test
    void theEngineItselfRefusesAnExpressionInAQuery() {
        var tasks = engine.getTaskService();

        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression(EVIL).list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(EVIL)
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskName("x")
                        .endOr()
                        .or()
                        .dueAfterExpression(EVIL)
                        .endOr()
                        .count())
                .isInstanceOf(BadUserRequestException.class);
        assertThat(tasks.createTaskQuery().or().taskName("x").endOr().list()).isEmpty();
        assertThat(offered.told).isEmpty();
    }

    @Test
    void aBadModelIsAnsweredAsTheModelerExpects() throws Exception {
        String file =
                ModelsForTest.diagramWith("<bpmn:serviceTask id='step' camunda:class='java.lang.ProcessBuilder'/>");
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"bad.bpmn\"; filename=\"bad.bpmn\"\r\n\r\n" + file
                + "\r\n--b--\r\n";

        var answer = post("/engine-rest/deployment/create", "multipart/form-data; boundary=b", body.getBytes());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("ParseException", "bad.bpmn", "\"mainElementId\":\"step\"", "delegateExpression");
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** By a bare socket, so that no client tidies the path up. */
    private int statusOf(String method, String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
