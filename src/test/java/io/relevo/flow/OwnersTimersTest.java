package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.cases.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reconciliation reads what a diagram declares, so it holds for diagrams nobody here has seen. */
@RelevoTest
class OwnersTimersTest {

    @Autowired
    private TimerReconciliation reconciliation;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void restoresATimerThatEndsItsTask() {
        String instance = start(task().boundaryEvent("Boundary_Patience")
                .timerWithDuration("PT2H")
                .endEvent()
                .done());
        lose(instance);

        reconcile();

        assertThat(timers(instance))
                .extracting(Job::getDuedate)
                .containsExactly(Date.from(clock.instant().plus(Duration.ofHours(2))));
    }

    @Test
    void leavesADurationWhereItBegan() {
        String instance = start(task().boundaryEvent("Boundary_Patience")
                .timerWithDuration("PT2H")
                .endEvent()
                .done());
        Date due = timers(instance).get(0).getDuedate();
        clock.advance(Duration.ofHours(1));

        reconcile();

        assertThat(timers(instance)).extracting(Job::getDuedate).containsExactly(due);
    }

    @Test
    void doesNotFireAOneTimeTimerAgain() {
        String instance = start(reminder("PT2H"));
        management.executeJob(timers(instance).get(0).getId());

        reconcile();

        assertThat(timers(instance)).isEmpty();
    }

    @Test
    void restoresAOneTimeTimerThatHasNotFired() {
        String instance = start(reminder("PT2H"));
        lose(instance);

        reconcile();

        assertThat(timers(instance)).hasSize(1);
    }

    @Test
    void restoresTheTimerOfEachOfSeveralBranches() {
        String instance = start(Bpmn.createExecutableProcess("owners-own")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Each")
                .multiInstance()
                .parallel()
                .cardinality("3")
                .multiInstanceDone()
                .boundaryEvent("Boundary_Each")
                .timerWithDuration("PT2H")
                .endEvent()
                .moveToActivity("Task_Each")
                .endEvent()
                .done());
        String nested = start(Bpmn.createExecutableProcess("owners-own")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("Fork")
                .intermediateCatchEvent("Catch_One")
                .timerWithDuration("PT1H")
                .endEvent()
                .moveToNode("Fork")
                .intermediateCatchEvent("Catch_Two")
                .timerWithDuration("PT2H")
                .endEvent()
                .done());
        Job kept = timers(nested).get(0);
        lose(instance);
        jdbc.sql("delete from act_ru_job where process_instance_id_ = ? and id_ <> ?")
                .param(nested)
                .param(kept.getId())
                .update();

        reconcile();

        assertThat(timers(instance)).hasSize(1);
        assertThat(timers(nested)).hasSize(2).extracting(Job::getId).contains(kept.getId());
    }

    @Test
    void leavesASuspendedInstanceAlone() {
        String instance = start(reminder("PT2H"));
        lose(instance);
        runtime.suspendProcessInstanceById(instance);

        reconcile();

        assertThat(timers(instance)).isEmpty();
    }

    private static UserTaskBuilder task() {
        return Bpmn.createExecutableProcess("owners-own")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Wait");
    }

    private static BpmnModelInstance reminder(String after) {
        return task().boundaryEvent("Boundary_Reminder")
                .cancelActivity(false)
                .timerWithDuration(after)
                .endEvent()
                .moveToActivity("Task_Wait")
                .endEvent()
                .done();
    }

    /** Outside of any case. */
    private String start(BpmnModelInstance diagram) {
        deployments.add(repository
                .createDeployment()
                .addModelInstance("owners-own.bpmn", diagram)
                .deploy()
                .getId());
        return runtime.startProcessInstanceByKey("owners-own").getId();
    }

    private void lose(String instance) {
        assertThat(jdbc.sql("delete from act_ru_job where process_instance_id_ = ?")
                        .param(instance)
                        .update())
                .isPositive();
    }

    private void reconcile() {
        assertThat(reconciliation.run("test", Actor.user("supervisor1")).failed())
                .isZero();
    }

    private List<Job> timers(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }
}
