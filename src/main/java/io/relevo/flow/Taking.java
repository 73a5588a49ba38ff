package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Progress;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** An agent takes a task, or gives it back. The case's lock is held. */
@Component
class Taking {

    private final TaskService tasks;
    private final Progress progress;

    Taking(TaskService tasks, Progress progress) {
        this.tasks = tasks;
        this.progress = progress;
    }

    void claim(Caller caller, WorkItem item) {
        if (item.assignee() == null) {
            tasks.claim(item.taskId(), caller.userId());
        }
        if (Level.isLevel(item.process())) {
            progress.taken(item.caseNumber(), caller.userId());
        }
    }

    void unclaim(Caller caller, WorkItem item) {
        tasks.setAssignee(item.taskId(), null);
        if (Level.isLevel(item.process())) {
            progress.handedTo(item.caseNumber(), null, Actor.user(caller.userId()));
        }
    }
}
