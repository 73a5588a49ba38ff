package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves an armed timer and a task's due date after the ledger changed under an open task. */
@Component
class Alarms {

    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;

    Alarms(TaskService tasks, ManagementService management, Deadlines deadlines) {
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
    }

    /** Does nothing when no level has the case open. */
    void realign(CaseNumber number) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .list();
        open.stream()
                .filter(task -> Level.isLevel(Level.processOf(task.getProcessDefinitionId())))
                .forEach(task -> realign(number, task));
    }

    private void realign(CaseNumber number, Task task) {
        task.setDueDate(deadlines.due(number).map(Date::from).orElse(null));
        tasks.saveTask(task);
        Level level = Level.ofProcess(Level.processOf(task.getProcessDefinitionId()));
        Date step = Date.from(deadlines.step(number, level));
        management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> !step.equals(job.getDuedate()))
                .forEach(job -> management.setJobDuedate(job.getId(), step));
    }
}
