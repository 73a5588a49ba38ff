package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused when a model is deployed into the running application. */
@SpringBootTest(
        classes = Ground.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:deployments;DB_CLOSE_DELAY=-1")
class DeploymentRulesTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    DataSource dataSource;

    static Stream<Arguments> hostileSteps() {
        return Stream.of(
                Arguments.of(
                        "<bpmn:scriptTask id='step' scriptFormat='juel'><bpmn:script>x</bpmn:script></bpmn:scriptTask>",
                        "scriptTask"),
                Arguments.of(
                        "<bpmn:serviceTask id='step' camunda:class='java.lang.ProcessBuilder'/>",
                        "java.lang.ProcessBuilder"),
                Arguments.of(
                        "<bpmn:serviceTask id='step' c2:class='java.lang.ProcessBuilder'/>",
                        "java.lang.ProcessBuilder"),
                Arguments.of("<bpmn:serviceTask id='step' camunda:type='shell'/>", "'shell'"),
                Arguments.of("<bpmn:serviceTask id='step' camunda:type='mail'/>", "'mail'"),
                Arguments.of(service("${''.getClass().forName('java.lang.Runtime')}"), "'getClass'"),
                Arguments.of(service("${''.class}"), "'class'"),
                Arguments.of(service("${''['class']}"), "'class'"),
                Arguments.of(service("${''['getClass']()}"), "'getClass'"),
                Arguments.of(service("${dataSource}"), "'dataSource' is a part of the application"),
                Arguments.of(service("${environment.getProperty('x')}"), "'environment' is a part"),
                Arguments.of(service("${systemProperties}"), "'systemProperties' is a part"),
                Arguments.of(service("${offeredForTest.getClass().getClassLoader()}"), "'getClass'"),
                Arguments.of(service("${offeredForTest.shout('x')}"), "'shout'"),
                Arguments.of(service("${execution.processEngineServices.identityService}"), "'processEngineServices'"),
                Arguments.of(service("${execution.getProcessEngineServices()}"), "'getProcessEngineServices'"),
                Arguments.of(service("${S('x')}"), "no function 'S'"),
                Arguments.of(service("${not closed"), "is not an expression"),
                Arguments.of("<bpmn:userTask id='step' camunda:assignee='${dataSource}'/>", "'dataSource'"),
                Arguments.of(
                        "<bpmn:userTask id='step'><bpmn:documentation>${dataSource}</bpmn:documentation></bpmn:userTask>",
                        "'dataSource'"),
                Arguments.of("<bpmn:userTask id='step' name='${environment}'/>", "'environment'"),
                Arguments.of("<bpmn:userTask id='step' camunda:formKey='embedded:deployment:x.html'/>", "form key"),
                Arguments.of("<bpmn:userTask id='step' camunda:formHandlerClass='x.Y'/>", "x.Y"),
                Arguments.of(
                        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
                        "x.Y"),
                Arguments.of(
                        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='juel'>x</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>",
                        "<script>"),
                Arguments.of(
                        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${''.class}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                        "'class'"),
                Arguments.of(
                        "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                        "<connector>"),
                Arguments.of(
                        "<bpmn:callActivity id='step' calledElement='bad' camunda:variableMappingClass='x.Y'/>", "x.Y"),
                Arguments.of(
                        "<bpmn:intermediateCatchEvent id='step'><bpmn:conditionalEventDefinition><bpmn:condition xsi:type='bpmn:tFormalExpression' language='juel'>true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
                        "language 'juel'"),
                Arguments.of(
                        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='x.Y'/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                        "validator class"));
    }

    @ParameterizedTest
    @MethodSource("hostileSteps")
    void aDiagramThatCouldRunCodeIsRefusedWithFileElementAndReason(String step, String reason) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy("bad.bpmn", ModelsForTest.diagramWith(step)))
                .isInstanceOfSatisfying(ParseException.class, e -> {
                    var report = e.getResorceReports().get(0);
                    assertThat(report.getResourceName()).isEqualTo("bad.bpmn");
                    assertThat(report.getErrors()).anySatisfy(error -> {
                        assertThat(error.getMessage()).contains(reason);
                        assertThat(error.getMainElementId()).isIn("step", "f");
                        assertThat(error.getLine()).isPositive();
                    });
                })
                .hasMessageContaining("Nothing was deployed. bad.bpmn, element");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id='step' name='Reply to ${customer}' camunda:candidateGroups='level-one' camunda:dueDate='${due}'/>",
                "<bpmn:serviceTask id='step' camunda:expression='${offeredForTest.tell(execution.processBusinessKey)}'/>",
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${offeredForTest}'/>",
                "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='t'/>",
                "<bpmn:userTask id='step' camunda:formKey='embedded:/forms/x.html'/>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:formData><camunda:formField id='f' type='string'/></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:conditionalEventDefinition><bpmn:condition xsi:type='bpmn:tFormalExpression'>${number > 3}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
            })
    void anHonestDiagramIsDeployed(String step) {
        deploy("good.bpmn", ModelsForTest.diagramWith(step));

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("bad")
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "JUEL", "groovy", "javascript", ""})
    void aTableInAnotherLanguageThanFeelIsRefused(String language) {
        assertThatThrownBy(() -> deploy("cell.dmn", ModelsForTest.tableWithOutput(language, "${''.getClass()}")))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("cell.dmn, element entry1")
                .hasMessageContaining("write FEEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feel",
                "http://www.omg.org/spec/FEEL/20140401",
                "http://www.omg.org/spec/DMN/20180521/FEEL/",
                "https://www.omg.org/spec/DMN/20191111/FEEL/"
            })
    void aTableInFeelIsDeployed(String language) {
        deploy("cell.dmn", ModelsForTest.tableWithOutput(language, "\"yes\""));

        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("cell")
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "code.js", "code.groovy", "picture.svg", "case.cmmn", "noname"})
    void anyOtherFileIsRefused(String file) {
        assertThatThrownBy(() -> deploy(file, "x"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("leave this file out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad.bpmn", "bad.dmn"})
    void aFileWithADoctypeIsRefused(String file) {
        assertThatThrownBy(() -> deploy(file, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void oneBadFileKeepsTheGoodOnesOut() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(
                                "good.dmn",
                                ModelsForTest.tableWithOutput("feel", "1").replace("cell", "other"))
                        .addString("page.html", "x")
                        .deploy())
                .isInstanceOf(ParseException.class);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("other")
                        .count())
                .isZero();
    }

    @Test
    void anOldModelIsNotJudgedAgainWhenItIsLoaded() {
        String step = "<bpmn:serviceTask id='step' camunda:expression='${offeredForTest.tell(1)}'/>";
        String id = repository
                .createDeployment()
                .addString("old.bpmn", ModelsForTest.diagramWith(step).replace("id=\"bad\"", "id=\"old\""))
                .deploy()
                .getId();
        // As if it had been deployed before there was such a rule.
        String forbidden = ModelsForTest.diagramWith(
                        "<bpmn:userTask id='step' camunda:formKey='embedded:app:old.html'/>")
                .replace("id=\"bad\"", "id=\"old\"");
        JdbcClient.create(dataSource)
                .sql("update act_ge_bytearray set bytes_ = :bytes where deployment_id_ = :id")
                .param("bytes", forbidden.getBytes(StandardCharsets.UTF_8))
                .param("id", id)
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();

        assertThat(engine.getRuntimeService().startProcessInstanceByKey("old").isEnded())
                .isFalse();
    }

    private static String service(String expression) {
        return "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:executionListener event='end' expression=\""
                + expression + "\"/></bpmn:extensionElements></bpmn:serviceTask>";
    }

    private void deploy(String file, String text) {
        repository.createDeployment().addString(file, text).deploy();
    }
}
