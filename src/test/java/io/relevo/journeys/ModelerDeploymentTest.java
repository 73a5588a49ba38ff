package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.Client;
import io.relevo.RelevoTest;
import io.relevo.flow.Accounts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A process owner changes what the shop does, from Camunda Modeler, while it runs. */
@RelevoTest
class ModelerDeploymentTest {

    private static final String DIAGRAM = "processes/level-one.bpmn";
    private static final String TABLE = "decision-tables/triage.dmn";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    private Api api;

    @Autowired
    private RepositoryService repository;

    @Autowired
    @Qualifier("modelsHealthIndicator") private SmartInitializingSingleton start;

    @LocalServerPort
    private int port;

    @BeforeEach
    void hirePeople() {
        api = new Api(http, accounts);
        api.hirePeople();
    }

    @AfterEach
    void takeTheOwnersVersionsBack() {
        repository.createDeploymentQuery().deploymentName("My diagram").list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void aCaseOpenedAfterwardsRunsOnTheOwnersDiagram() {
        String before = opened("chat", "before");

        HttpResponse<String> answer = deploy("level-one.bpmn", kinder());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(nameOfTask(opened("chat", "after"))).isEqualTo("Answer the case kindly");
        assertThat(nameOfTask(before)).isEqualTo("Answer the case");
    }

    @Test
    void aCaseOpenedAfterwardsIsJudgedByTheOwnersTable() {
        int before = priority(opened("social", "plain"));

        HttpResponse<String> answer = deploy("triage.dmn", moreUrgent());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(priority(opened("social", "urgent"))).isNotEqualTo(before).isEqualTo(99);
    }

    @Test
    void aRestartLeavesTheOwnersVersionsAlone() {
        deploy("level-one.bpmn", kinder());
        deploy("triage.dmn", moreUrgent());

        start.afterSingletonsInstantiated();

        String number = opened("chat", "restarted");
        assertThat(nameOfTask(number)).isEqualTo("Answer the case kindly");
        assertThat(priority(number)).isEqualTo(99);
    }

    @Test
    void aHostileDiagramIsRefusedByTheNameOfItsElementAndWhatToDo() {
        String hostile =
                text(DIAGRAM).replace("${deadlines.due(execution)}", "${''.getClass().forName('java.lang.Runtime')}");

        HttpResponse<String> answer = deploy("level-one.bpmn", hostile);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Task_AnswerCase").contains("'getClass'");
        assertThat(nameOfTask(opened("chat", "unharmed"))).isEqualTo("Answer the case");
    }

    @Test
    void aHostileTableIsRefused() {
        String hostile = text(TABLE).replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"juel\" ");

        HttpResponse<String> answer = deploy("triage.dmn", hostile);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("triage.dmn", "'juel'", "write FEEL");
    }

    @Test
    void anAgentDeploysNothing() {
        assertThat(new Client(port)
                        .as("agente1", Api.PASSWORD)
                        .deployAsModeler("level-one.bpmn", kinder().getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> deploy(String file, String content) {
        return new Client(port)
                .as("dueno1", Api.PASSWORD)
                .deployAsModeler(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String kinder() {
        return text(DIAGRAM).replace("name=\"Answer the case\"", "name=\"Answer the case kindly\"");
    }

    private static String moreUrgent() {
        return text(TABLE).replaceAll("<text>\\d\\d</text>", "<text>99</text>");
    }

    private String opened(String channel, String externalId) {
        String message = "{'channel':'" + channel + "','externalId':'modeler-" + externalId + "-" + System.nanoTime()
                + "','from':'" + externalId + "@cliente.example','text':'¿Me ayudan con mi pedido?'}";
        return api.as("tienda").post("/api/messages", message).text("/caseNumber");
    }

    private String nameOfTask(String number) {
        return api.as("supervisor1").get("/api/cases/" + number).text("/tasks/0/name");
    }

    private int priority(String number) {
        return api.as("supervisor1").get("/api/cases/" + number).at("/priority").asInt();
    }

    private static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
