package io.relevo.demo;

import io.relevo.cases.CaseNumber;
import io.relevo.flow.Caller;
import io.relevo.flow.Completion;
import io.relevo.flow.Outcome;
import io.relevo.flow.WorkItem;
import io.relevo.flow.Worklist;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's agents did with a case before anybody looked. */
@Component
@Profile("demo")
class DemoWork {

    /** Why the demo's agents hand a case on; the note says the rest. */
    private static final String HANDING_ON = "needs-authority";

    private final Worklist worklist;
    private final Staff staff;

    DemoWork(Worklist worklist, Staff staff) {
        this.worklist = worklist;
        this.staff = staff;
    }

    /**
     * One thing an agent does.
     *
     * @param by the agent's user id
     * @param does {@code claim}, {@code note}, {@code ask}, or an outcome, which claims first
     * @param text the note, question, reply or reason
     * @param party whom to ask
     */
    record Step(String by, String does, String text, String reply, String party, boolean blocking) {}

    void take(CaseNumber number, Step step) {
        Caller caller = caller(step.by());
        switch (step.does()) {
            case "claim" -> worklist.claim(caller, task(number, caller).taskId());
            case "note" -> worklist.note(caller, number, step.text());
            case "ask" -> worklist.ask(caller, number, step.party(), step.text(), step.blocking(), null);
            default -> complete(number, caller, step);
        }
    }

    private void complete(CaseNumber number, Caller caller, Step step) {
        WorkItem task = task(number, caller);
        if (task.assignee() == null) {
            worklist.claim(caller, task.taskId());
        }
        worklist.complete(
                caller,
                task.taskId(),
                new Completion(
                        Outcome.of(step.does()),
                        step.reply(),
                        step.text(),
                        step.text() == null ? null : HANDING_ON,
                        null,
                        null,
                        null));
    }

    private Caller caller(String userId) {
        return staff.find(userId)
                .map(Agent::role)
                .map(role -> new Caller(userId, Set.of(role)))
                .orElseThrow(() -> new IllegalStateException("nobody is called " + userId));
    }

    private WorkItem task(CaseNumber number, Caller caller) {
        return worklist.ofCase(number).stream()
                .filter(item -> caller.in(item.group()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open task for " + caller.userId()));
    }
}
