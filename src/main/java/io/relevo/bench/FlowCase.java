package io.relevo.bench;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.flow.Caller;
import io.relevo.flow.Completion;
import io.relevo.flow.Outcome;
import io.relevo.flow.WorkItem;
import io.relevo.flow.Worklist;
import io.relevo.intake.Arrivals;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One customer's case from the first mail to closed, by the doors people use. */
class FlowCase {

    private static final Pattern LINK = Pattern.compile("/portal/cases/([\\w-]+)");

    /** The doors a case needs. */
    record Doors(Arrivals arrivals, Worklist worklist, Cases cases, CustomerPost post, Latencies latencies) {}

    private final Doors doors;
    private final FlowMails mails;
    private final FlowMix mix;
    private CaseNumber number;

    FlowCase(Doors doors, FlowMails mails, FlowMix mix) {
        this.doors = doors;
        this.mails = mails;
        this.mix = mix;
    }

    /** The first thing that happens, and all that follows from it. */
    Then begin() {
        doors.latencies()
                .time(
                        FlowStep.ARRIVE,
                        () -> number =
                                arrived(doors.arrivals().take(FlowMails.MAILBOX, mails.key("first"), mails.first())));
        return Then.next(this::levelOne);
    }

    private Then levelOne() {
        WorkItem task = claim("level-one");
        if (mix.escalates()) {
            complete(FlowStep.ESCALATE, task, completion(Outcome.ESCALATE, null));
            return Then.next(() -> solve(claim("level-two")));
        }
        if (mix.asksAnArea()) {
            doors.latencies().time(FlowStep.ASK, () -> doors.worklist()
                    .ask(caller(task), number, "logistics", FlowMails.QUESTION, true, null));
            return Then.next(() -> answered(task));
        }
        if (mix.waitsForTheCustomer()) {
            var reply = doors.post().next(mails.address());
            complete(FlowStep.WAIT, task, completion(Outcome.WAIT_FOR_CUSTOMER, FlowMails.QUESTION));
            return Then.after(reply, mail -> replied(mail));
        }
        return solve(task);
    }

    private Then answered(WorkItem task) {
        complete(FlowStep.ANSWER, claim("back-office-request"), completion(Outcome.ANSWER, FlowMails.ANSWER));
        return Then.next(() -> solve(task));
    }

    private Then replied(CustomerPost.Mail mail) {
        doors.latencies()
                .time(
                        FlowStep.REPLY,
                        () -> arrived(
                                doors.arrivals().take(FlowMails.MAILBOX, mails.key("reply"), mails.replyTo(mail))));
        return Then.next(() -> solve(claim("level-one")));
    }

    private Then solve(WorkItem task) {
        var solved = doors.post().next(mails.address());
        complete(FlowStep.SOLVE, task, completion(Outcome.SOLVE, FlowMails.ANSWER));
        return Then.after(solved, this::confirm);
    }

    private Then confirm(CustomerPost.Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new IllegalStateException("the mail that says solved has no link: " + mail.text());
        }
        doors.latencies().time(FlowStep.CONFIRM, () -> doors.cases()
                .confirm(doors.cases()
                        .findByPublicToken(link.group(1))
                        .orElseThrow()
                        .number()));
        return Then.DONE;
    }

    /** Whoever works at the place takes the task, unless it is theirs already. */
    private WorkItem claim(String process) {
        WorkItem task = doors.worklist().ofCase(number).stream()
                .filter(item -> item.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + number + " has no task at " + process));
        if (task.assignee() == null) {
            doors.latencies().time(FlowStep.CLAIM, () -> doors.worklist().claim(caller(task), task.taskId()));
        }
        return task;
    }

    private void complete(FlowStep step, WorkItem task, Completion completion) {
        doors.latencies().time(step, () -> doors.worklist().complete(caller(task), task.taskId(), completion));
    }

    private Caller caller(WorkItem task) {
        return new Caller("bench-" + task.group(), Set.of(task.group()));
    }

    private static Completion completion(Outcome outcome, String reply) {
        boolean handsOn = outcome == Outcome.ESCALATE;
        return new Completion(
                outcome,
                reply,
                handsOn ? FlowMails.QUESTION : null,
                handsOn ? "needs-authority" : null,
                null,
                null,
                null);
    }

    private static CaseNumber arrived(Optional<CaseNumber> number) {
        return number.orElseThrow(() -> new IllegalStateException("a mail was kept, but could not be filed"));
    }
}
