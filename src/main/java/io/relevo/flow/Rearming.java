package io.relevo.flow;

import io.relevo.flow.DeclaredTimers.DeclaredTimer;
import io.relevo.flow.TimerCheck.Lost;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Arms a timer whose job is gone, the way the engine does when an execution enters its scope: the diagram's own
 * expression says when. Needs the engine's inside, because its API can only start an activity anew.
 */
@Component
class Rearming {

    private final CommandExecutor commands;
    private final JdbcClient jdbc;

    Rearming(ProcessEngineConfiguration engine, JdbcClient jdbc) {
        this.commands = ((ProcessEngineConfigurationImpl) engine).getCommandExecutorTxRequired();
        this.jdbc = jdbc;
    }

    /** @return false if it is armed, has fired for good, or nothing stands in its scope any more */
    boolean restore(Lost lost) {
        return commands.execute(context -> {
            ExecutionEntity leaf = context.getExecutionManager().findExecutionById(lost.execution());
            if (leaf == null || leaf.getActivity() == null) {
                return false;
            }
            DeclaredTimer timer = lost.timer();
            ProcessDefinitionImpl definition = leaf.getProcessDefinition();
            ScopeImpl scope =
                    timer.scope().equals(definition.getId()) ? definition : definition.findActivity(timer.scope());
            ExecutionEntity standing = holder(leaf, lost.entered(), scope);
            boolean armed = standing.getJobs().stream()
                    .anyMatch(job -> timer.declaration().equals(job.getJobDefinitionId()));
            if (armed || timer.rests() && hasFired(standing.getProcessInstanceId(), timer)) {
                return false;
            }
            TimerDeclarationImpl.getDeclarationsForScope(scope)
                    .get(timer.activity())
                    .createTimer(standing);
            // Fails if the execution moves on in another transaction meanwhile: a job of nobody would be an incident.
            standing.forceUpdate();
            return true;
        });
    }

    /** The execution of the scope around what a leaf does. */
    private static ExecutionEntity holder(ExecutionEntity leaf, boolean entered, ScopeImpl scope) {
        ActivityImpl activity = leaf.getActivity();
        ScopeImpl innermost = entered && activity.isScope() ? activity : activity.getFlowScope();
        PvmExecutionImpl holder = leaf.isScope() ? leaf : leaf.getParent();
        return (ExecutionEntity) holder.findExecutionForScope(innermost, scope);
    }

    /** Since its scope was last entered. */
    private boolean hasFired(String instance, DeclaredTimer timer) {
        return jdbc.sql("select count(*) from act_hi_actinst fired where fired.proc_inst_id_ = :instance"
                                + " and fired.act_id_ = :timer and not exists (select 1 from act_hi_actinst entered"
                                + " where entered.proc_inst_id_ = :instance and entered.act_id_ = :scope"
                                + " and entered.start_time_ > fired.start_time_)")
                        .param("instance", instance)
                        .param("timer", timer.activity())
                        .param("scope", timer.scope())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
