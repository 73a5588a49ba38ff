package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.flow.ArmedTimers.Root;
import io.relevo.flow.DueDates.Files;
import io.relevo.flow.TimerCheck.Findings;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts timers and due dates where the ledger says they belong. Whoever calls it holds the case's lock. */
@Component
class Alarms {

    private final TaskService tasks;
    private final ManagementService management;
    private final ArmedTimers armed;
    private final DueDates dueDates;
    private final TimerCheck check;
    private final Rearming rearming;

    Alarms(
            TaskService tasks,
            ManagementService management,
            ArmedTimers armed,
            DueDates dueDates,
            TimerCheck check,
            Rearming rearming) {
        this.tasks = tasks;
        this.management = management;
        this.armed = armed;
        this.dueDates = dueDates;
        this.check = check;
        this.rearming = rearming;
    }

    /** After the ledger changed under an open task: moves what has another date now. */
    void realign(CaseNumber number) {
        Files files = dueDates.of(number);
        armed.of(List.of(number)).forEach(root -> move(check.dates(root, files)));
    }

    /** @param restored the timers that had no job */
    record Mended(List<TimerCheck.Lost> restored, int moved) {}

    /** Looks at an instance once more and restores and moves what needs it. */
    Mended mend(Root suspect) {
        Files files = suspect.number() == null ? dueDates.of(List.of()) : dueDates.of(suspect.number());
        for (Root root : armed.again(suspect)) {
            Findings findings = check.of(root, files);
            List<TimerCheck.Lost> restored =
                    findings.lost().stream().filter(rearming::restore).toList();
            return new Mended(restored, move(findings));
        }
        return new Mended(List.of(), 0);
    }

    private int move(Findings findings) {
        findings.timers().forEach(timer -> management.setJobDuedate(timer.id(), Date.from(timer.due())));
        for (TimerCheck.Misdated wrong : findings.tasks()) {
            Task task = tasks.createTaskQuery().taskId(wrong.id()).singleResult();
            task.setDueDate(wrong.due() == null ? null : Date.from(wrong.due()));
            tasks.saveTask(task);
        }
        return findings.timers().size() + findings.tasks().size();
    }
}
