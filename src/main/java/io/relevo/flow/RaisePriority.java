package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the case and its open tasks more urgent by one step of ten. */
@OfferedToDiagrams
public class RaisePriority implements JavaDelegate {

    private static final int STEP = 10;
    private static final int HIGHEST = 100;

    private final Cases cases;
    private final Progress progress;
    private final Retargeting retargeting;
    private final TaskService tasks;

    RaisePriority(Cases cases, Progress progress, Retargeting retargeting, TaskService tasks) {
        this.cases = cases;
        this.progress = progress;
        this.retargeting = retargeting;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        int priority = Math.min(HIGHEST, cover.priority() + STEP);
        progress.priority(cover.number(), priority, Actor.timer("escalation-ladder"));
        tasks.createTaskQuery()
                .processInstanceBusinessKey(cover.number().toString())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), priority));
        retargeting.of(cover.number());
    }
}
