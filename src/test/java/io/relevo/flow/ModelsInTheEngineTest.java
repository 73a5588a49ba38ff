package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

/** The engine takes every model, and the constructs the diagrams rest on behave as they are drawn. Beans are stubs. */
class ModelsInTheEngineTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();
    private static ProcessEngine engine;

    private final List<String> steps = new ArrayList<>();
    private final List<String> replaced = new ArrayList<>();

    @BeforeAll
    static void startsWithEveryModelDeployed() throws IOException {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:models");
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setBeans(BEANS);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Resource file : Models.PROCESSES) {
            deployment.addInputStream(file.getFilename(), file.getInputStream());
        }
        for (Resource file : Models.DECISIONS) {
            deployment.addInputStream(file.getFilename(), file.getInputStream());
        }
        deployment.deploy();
    }

    @AfterAll
    static void stops() {
        engine.close();
    }

    @BeforeEach
    void standsInForTheBeans() {
        Models.processes().forEach((file, model) -> Mention.in(file, model)
                .forEach(mention -> mention.delegate().ifPresent(bean -> BEANS.put(bean, stub(mention.role())))));
        List.of("assignment", "deadlines", "closing", "caseFile", "customerWait")
                .forEach(bean -> BEANS.put(bean, new Answers()));
        BEANS.put("carryDecision", new CarryDecision());
        BEANS.put("requireRow", new RequireRow());
        BEANS.put("triageByDefault", step(Map.of("level", "L1")));
        BEANS.put("moveUp", step(Map.of("outcome", "escalate")));
        facts(Map.of());
    }

    @AfterEach
    void clears() {
        replaced.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test over"));
    }

    @Test
    void takesEveryModel() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isEqualTo(Models.PROCESSES.size());
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().count())
                .isEqualTo(Models.DECISIONS.size());
    }

    @Test
    void handsTheTriageTablesAnswerToTheNextStep() {
        facts(Map.of("reason", "store-complaint"));
        var answers = new ArrayList<Object>();
        BEANS.put("recordTriage", (JavaDelegate) execution -> {
            var result = (DmnDecisionResult) execution.getVariable("decisionResult");
            answers.addAll(result.getSingleResult().getEntryMap().values());
            execution.setVariable("level", result.getSingleResult().getEntry("level"));
        });

        ProcessInstance instance = start("support-case");

        assertThat(answers).containsExactlyInAnyOrder("L2", "support", 60);
        assertThat(active(instance)).contains("Call_LevelTwo");
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list())
                .as("nothing of the table's answer is stored")
                .extracting("name")
                .containsOnly("level");
    }

    @Test
    void fallsBackToLevelOneWhenTheTriageTableIsBroken() {
        facts(Map.of("reason", "other"));
        deploy("triage.dmn", text("triage.dmn").replaceFirst("\"unreadable-message\"</text>", "&lt;&lt; sixty</text>"));

        ProcessInstance instance = start("support-case");

        assertThat(steps).contains("Task_TriageByDefault").doesNotContain("Task_RecordTriage");
        assertThat(active(instance)).contains("Call_LevelOne");
    }

    @Test
    void fallsBackToLevelOneWhenNoRowOfTheTriageTableFits() {
        DmnModelInstance table = Models.decisions().get("triage.dmn");
        table.getModelElementsByType(Rule.class).stream().skip(1).forEach(rule -> rule.getParentElement()
                .removeChildElement(rule));
        deploy("triage.dmn", Dmn.convertToString(table));

        ProcessInstance instance = start("support-case");

        assertThat(steps).contains("Task_TriageByDefault").doesNotContain("Task_RecordTriage");
        assertThat(active(instance)).contains("Call_LevelOne");
    }

    @Test
    void takesTheCaseIntoTheLevelWithoutTargetsWhenTheirTableIsBroken() {
        deploy("deadline-targets.dmn", text("deadline-targets.dmn").replaceFirst("not\\(null\\)", "&lt;&lt; sixty"));

        ProcessInstance instance = start("level-one");

        assertThat(steps).containsExactly("Task_TakeIntoLevel");
        assertThat(active(instance)).contains("Task_AnswerCase");
    }

    @Test
    void movesTheCaseUpAndRemovesItsTask() {
        ProcessInstance instance = start("level-one");
        action("move-up");

        fireStep();

        assertThat(steps).containsExactly("Task_TakeIntoLevel", "Task_PickStep", "Task_MoveUp");
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(ended(instance)).isEqualTo("End_Escalated");
    }

    @Test
    void leavesTheTaskOpenAndArmsTheNextStepAfterANotice() {
        start("level-one");
        action("notify");

        fireStep();
        fireStep();

        assertThat(steps)
                .containsExactly(
                        "Task_TakeIntoLevel", "Task_PickStep", "Task_NotifyStaff", "Task_PickStep", "Task_NotifyStaff");
        assertThat(engine.getTaskService().createTaskQuery().count()).isOne();
        assertThat(engine.getManagementService().createJobQuery().count()).isOne();
    }

    @Test
    void stopsTheDeadlinesWhileTheCustomerOwnsTheCaseAndArmsThemAgainAfterwards() {
        ProcessInstance instance = start("level-two");

        complete("wait-for-customer");
        assertThat(jobs()).singleElement().satisfies(job -> assertThat(activityOf(job))
                .isEqualTo("Catch_ReminderDue"));

        engine.getRuntimeService()
                .createMessageCorrelation("CustomerReplied")
                .processInstanceId(instance.getId())
                .correlate();
        assertThat(jobs()).singleElement().satisfies(job -> assertThat(activityOf(job))
                .isEqualTo("Start_StepDue"));

        complete("solve");
        assertThat(ended(instance)).isEqualTo("End_Solved");
    }

    private Object stub(Mention.Role role) {
        return switch (role) {
            case STEP -> step(Map.of());
            case EXECUTION_LISTENER -> (ExecutionListener) execution -> {};
            default -> (TaskListener) task -> {};
        };
    }

    private JavaDelegate step(Map<String, Object> results) {
        return execution -> {
            steps.add(execution.getCurrentActivityId());
            execution.setVariables(results);
        };
    }

    /** Every input of the tables is there, most of them empty. */
    private void facts(Map<String, Object> known) {
        List<String> facts = List.of("channel", "reason", "segment", "queue", "priority", "party", "metric");
        ExecutionListener lays = execution ->
                facts.forEach(fact -> execution.setVariable(fact, Variables.untypedValue(known.get(fact), true)));
        BEANS.put("caseFacts", lays);
        BEANS.put("ladderFacts", lays);
    }

    private void action(String action) {
        BEANS.put("pickStep", step(Map.of("action", action)));
    }

    private ProcessInstance start(String process) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, "R-10042");
    }

    private void fireStep() {
        assertThat(jobs()).hasSize(1);
        engine.getManagementService().executeJob(jobs().get(0).getId());
    }

    private void complete(String outcome) {
        String task = engine.getTaskService().createTaskQuery().singleResult().getId();
        engine.getTaskService().complete(task, Map.of("outcome", outcome));
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().list();
    }

    private String activityOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private List<String> active(ProcessInstance instance) {
        return engine.getRuntimeService().getActiveActivityIds(instance.getId());
    }

    private String ended(ProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().equals("noneEndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .filter(end -> !end.equals("End_Work"))
                .findFirst()
                .orElseThrow();
    }

    private void deploy(String name, String content) {
        replaced.add(engine.getRepositoryService()
                .createDeployment()
                .addString(name, content)
                .deploy()
                .getId());
    }

    private static String text(String file) {
        return Dmn.convertToString(Models.decisions().get(file));
    }

    /** What the diagrams ask of the beans whose methods they call. */
    public static class Answers {

        public String cycle(DelegateExecution execution) {
            return "R/2099-01-01T00:00:00Z/PT1H";
        }

        public Date due(DelegateExecution execution) {
            return Date.from(Instant.parse("2099-01-01T00:00:00Z"));
        }

        public Date nextStep(DelegateExecution execution) {
            return due(execution);
        }

        public String agent(DelegateExecution execution) {
            return null;
        }

        public int priority(DelegateExecution execution) {
            return 50;
        }

        public boolean unanswered(DelegateExecution execution) {
            return false;
        }
    }
}
