package io.relevo.flow;

import io.relevo.cases.LedgerEvent;
import io.relevo.flow.ArmedTimers.DatedTask;
import io.relevo.flow.ArmedTimers.Job;
import io.relevo.flow.ArmedTimers.Root;
import io.relevo.flow.ArmedTimers.Spot;
import io.relevo.flow.DeclaredTimers.DeclaredTimer;
import io.relevo.flow.DueDates.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds an instance's timers against its diagram and the ledger. Changes nothing, and asks no database. */
@Component
class TimerCheck {

    /** What is due within it fires by itself and looks for itself. */
    private static final Duration ABOUT_TO_FIRE = Duration.ofSeconds(1);

    private final DeclaredTimers declared;
    private final DueDates dueDates;
    private final Clock clock;

    TimerCheck(DeclaredTimers declared, DueDates dueDates, Clock clock) {
        this.declared = declared;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** A timer without a job; {@code execution} stands within its scope. */
    record Lost(String execution, boolean entered, String process, DeclaredTimer timer) {}

    /** A timer or task with another date than the ledger's; {@code due} is null only for a task. */
    record Misdated(String id, Instant due) {}

    record Findings(List<Lost> lost, List<Misdated> timers, List<Misdated> tasks, List<Job> incidents) {

        boolean nothingToMend() {
            return lost.isEmpty() && timers.isEmpty() && tasks.isEmpty();
        }
    }

    Findings of(Root root, Files files) {
        Findings dates = dates(root, files);
        return new Findings(
                lost(root),
                dates.timers(),
                dates.tasks(),
                root.jobs().stream().filter(job -> job.retries() == 0).toList());
    }

    /** Wrong dates only. */
    Findings dates(Root root, Files files) {
        List<LedgerEvent> events =
                root.number() == null ? null : files.ledgers().get(root.number());
        return events == null
                ? new Findings(List.of(), List.of(), List.of(), List.of())
                : new Findings(List.of(), timers(root, events, files), tasks(root, events, files), List.of());
    }

    private List<Lost> lost(Root root) {
        Map<String, Spot> spots = root.spots().stream().collect(Collectors.toMap(Spot::id, Function.identity()));
        Set<String> parents = root.spots().stream().map(Spot::parent).collect(Collectors.toSet());
        Set<String> aboutToMove = new HashSet<>();
        Set<List<String>> armed = new HashSet<>();
        for (Job job : root.jobs()) {
            if (job.timer()) {
                armed.add(List.of(job.execution(), job.declaration()));
            } else {
                aboutToMove.add(job.execution());
            }
        }
        List<Lost> lost = new ArrayList<>();
        for (Spot spot : root.spots()) {
            if (spot.activity() == null || parents.contains(spot.id())) {
                continue;
            }
            boolean entered = spot.entered() && !aboutToMove.contains(spot.id());
            declared.of(spot.definition()).armedAt(spot.activity(), entered).stream()
                    .filter(timer -> !isArmed(timer, spot, spots, armed))
                    .forEach(
                            timer -> lost.add(new Lost(spot.id(), entered, Level.processOf(spot.definition()), timer)));
        }
        return lost;
    }

    /** The job hangs on the scope's execution, which is this one or one above it. */
    private static boolean isArmed(DeclaredTimer timer, Spot spot, Map<String, Spot> spots, Set<List<String>> armed) {
        for (Spot at = spot; at != null; at = spots.get(at.parent())) {
            if (armed.contains(List.of(at.id(), timer.declaration()))) {
                return true;
            }
        }
        return false;
    }

    private List<Misdated> timers(Root root, List<LedgerEvent> events, Files files) {
        Instant now = clock.instant();
        List<Misdated> wrong = new ArrayList<>();
        for (Job job : root.jobs()) {
            if (!job.timer()
                    || job.retries() == 0
                    || isAtWork(job, now)
                    || !job.due().isAfter(now.plus(ABOUT_TO_FIRE))) {
                continue;
            }
            String question = declared.of(job.definition()).question(job.declaration());
            dueDates.timer(question, job.definition(), job.instance(), events, files)
                    .map(TimerCheck::millis)
                    .filter(due -> !due.equals(millis(job.due())) && !(isNever(due, now) && isNever(job.due(), now)))
                    .ifPresent(due -> wrong.add(new Misdated(job.id(), due)));
        }
        return wrong;
    }

    private List<Misdated> tasks(Root root, List<LedgerEvent> events, Files files) {
        List<Misdated> wrong = new ArrayList<>();
        for (DatedTask task : root.tasks()) {
            String question = declared.of(task.definition()).taskQuestion(task.key());
            dueDates.task(question, task.instance(), events, files)
                    .map(due -> new Misdated(task.id(), millis(due.at())))
                    .filter(wanted -> !Objects.equals(wanted.due(), millis(task.due())))
                    .ifPresent(wrong::add);
        }
        return wrong;
    }

    private static boolean isAtWork(Job job, Instant now) {
        return job.lockedUntil() != null && job.lockedUntil().isAfter(now);
    }

    /** "Nothing is due" is some instant years ahead of whenever it was asked. */
    private static boolean isNever(Instant due, Instant now) {
        return due.isAfter(now.plus(Deadlines.NEVER.dividedBy(2)));
    }

    private static Instant millis(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }
}
