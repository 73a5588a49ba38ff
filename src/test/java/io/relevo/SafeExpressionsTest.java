package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedExceptionUtils;

/** What models reach at run time, on an engine whose rules for deployments are off, so that nothing else refuses. */
class SafeExpressionsTest {

    static OfferedForTest offered = new OfferedForTest();
    static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.on(
                TestDatabase.H2.migrated(), Map.of("offered", offered), new AbstractProcessEnginePlugin() {
                    @Override
                    public void preInit(ProcessEngineConfigurationImpl configuration) {
                        configuration.setCustomPreDeployers(List.of());
                    }
                });
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('true')}",
                "${''.class}",
                "${''['class']}",
                "${''['getClass']()}",
                "${offered.some('number').getClass()}",
                "${offered.some('number').getInteger('java.version')}",
                "${offered.some('flag').getBoolean('java.awt.headless')}",
                "${dataSource}",
                "${environment}",
                "${execution.processEngineServices.identityService}",
                "${execution.getProcessEngineServices().getIdentityService()}",
                "${execution.bpmnModelInstance}",
                "${execution.engineServices}",
                "${execution.remove()}",
                "${offered.getClass().getClassLoader()}",
                "${offered.class.classLoader}",
                "${offered.wait(1)}",
                "${offered.told}",
                "${dateTime().getZone().setDefault(null)}",
                "${dateTime().chronology.zone.provider}",
                "${now().getClass()}",
                "${now().setTime(0)}",
                "${offered.some('list').getClass()}",
                "${offered.some('list').stream()}",
                "${offered.some('list').add('x')}",
                "${offered.some('map').put('x', 'y')}",
                "${offered.some('map')['a'].class}",
                "${offered.some('json').mapTo('java.lang.Runtime')}",
                "${offered.some('json').unwrap()}",
                "${offered.some('enum').declaringClass}",
                "${offered.some('enum').getDeclaringClass()}",
                "${offered.some('thread').interrupt()}",
            })
    void aDiagramReachesNothingElse(String expression) {
        deploy(callOf(expression));

        refuses(() -> engine.getRuntimeService().startProcessInstanceByKey("calls", variables()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class}",
                "${''['class']}",
                "${dataSource}",
                "${environment}",
                "${offered.getClass().getClassLoader()}",
            })
    void aCellInJuelReachesNothingElse(String expression) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("cell.dmn", ModelsForTest.tableWithOutput("juel", expression))
                .deploy();

        refuses(() -> engine.getDecisionService().evaluateDecisionTableByKey("cell", variables()));
    }

    @Test
    void aCellInJuelMayNameWhatIsOffered() {
        engine.getRepositoryService()
                .createDeployment()
                .addString("cell.dmn", ModelsForTest.tableWithOutput("juel", "${offered.tell('a cell')}"))
                .deploy();

        assertThat(engine.getDecisionService()
                        .evaluateDecisionTableByKey("cell", variables())
                        .<String>getSingleEntry())
                .isEqualTo("told a cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass().getName()}", "${''['class'].name}", "${dataSource}", "${environment}"})
    void aStoredFilterReachesNothingElse(String expression) {
        var filter = engine.getFilterService()
                .newTaskFilter("bad " + expression)
                .setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression(expression));
        engine.getFilterService().saveFilter(filter);

        refuses(() -> engine.getFilterService().list(filter.getId()));
    }

    @Test
    void aStoredFilterKnowsTheCallerAndTheTime() {
        var query = engine.getTaskService()
                .createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .dueBeforeExpression("${dateTime().plusHours(2).toDate()}");
        var filter = engine.getFilterService().newTaskFilter("mine").setQuery(query);
        engine.getFilterService().saveFilter(filter);
        var task = engine.getTaskService().newTask();
        task.setAssignee("ana");
        task.setDueDate(Date.from(Instant.now()));
        engine.getTaskService().saveTask(task);
        try {
            engine.getIdentityService().setAuthenticatedUserId("ana");
            assertThat(engine.getFilterService().list(filter.getId())).hasSize(1);
            engine.getIdentityService().setAuthenticatedUserId("eva");
            assertThat(engine.getFilterService().list(filter.getId())).isEmpty();
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getTaskService().deleteTask(task.getId(), true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy"})
    void noScriptRuns(String language) {
        deploy(Bpmn.createExecutableProcess("calls")
                .startEvent()
                .scriptTask("script")
                .scriptFormat(language)
                .scriptText("${''.getClass()}")
                .endEvent()
                .done());

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("calls"))
                .hasMessageContaining("Can't find scripting engine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${offered.tell('x')}",
                "${execution.getVariable('text').length() > 3}",
                "${execution.processBusinessKey == null}",
                "${execution.setVariable('seen', true)}",
                "${text.toUpperCase()}",
                "${empty text ? 1 : text.length()}",
                "${offered.some('list').size() + offered.some('list')[0]}",
                "${offered.some('map').a == 'b' && offered.some('map').containsKey('a')}",
                "${offered.some('json').prop('a').stringValue()}",
                "${offered.some('instant').plusSeconds(60).isAfter(offered.some('instant'))}",
                "${number > 4 and number.intValue() < 9}",
                "${now().time > 0}",
                "${offered.some('verdict').outcome()}",
                "plain text",
            })
    void aDiagramMayDoTheUsual(String expression) {
        deploy(callOf(expression));

        assertThat(engine.getRuntimeService()
                        .startProcessInstanceByKey("calls", variables())
                        .isEnded())
                .isTrue();
    }

    @Test
    void aVariableCannotStandInForWhatIsOffered() {
        deploy(callOf("${offered.tell('the real one')}"));

        engine.getRuntimeService().startProcessInstanceByKey("calls", Variables.putValue("offered", "a forged one"));

        assertThat(offered.told).contains("the real one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "${offered}", "${offered.some('map').a}", "${offered.some('list')[0]}"})
    void anAssignmentIsRefused(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var parsed = configuration.getExpressionManager().createExpression(expression);

        assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    parsed.setValue(1, new ExecutionEntity());
                    return null;
                }))
                .hasMessageContaining("must not assign");
    }

    private static Map<String, Object> variables() {
        return Variables.putValue("text", "some text").putValue("number", 5L);
    }

    private static void refuses(ThrowingCallable evaluation) {
        assertThatThrownBy(evaluation)
                .isInstanceOf(ProcessEngineException.class)
                .satisfies(e -> assertThat(
                                NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                        .matches("Not allowed in an expression: .*|Cannot resolve identifier .*|.*find property .*"));
    }

    private static BpmnModelInstance callOf(String expression) {
        return Bpmn.createExecutableProcess("calls")
                .startEvent()
                .serviceTask("call")
                .camundaExpression(expression)
                .endEvent()
                .done();
    }

    private static void deploy(BpmnModelInstance diagram) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("calls.bpmn", diagram)
                .deploy();
    }
}
