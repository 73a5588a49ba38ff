package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Request;
import io.relevo.sla.Attention;
import io.relevo.sla.LadderStep;
import io.relevo.staff.Agent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the ladder asks about the people its steps are for. A notice that isn't immediate waits until the first of them
 * is at work; other steps don't wait. Whoever did something on the case after a step was armed doesn't need it.
 */
@Component
class StepAttention {

    private static final String NOTIFY = "notify";

    private final Recipients recipients;
    private final DutyHours dutyHours;

    StepAttention(Recipients recipients, DutyHours dutyHours) {
        this.recipients = recipients;
        this.dutyHours = dutyHours;
    }

    /** @param request what the ladder is about, or null for the case itself */
    Attention of(SupportCase cover, Request request, List<LedgerEvent> ledger) {
        Map<String, List<Agent>> known = new HashMap<>();
        Function<LadderStep, List<Agent>> people =
                step -> known.computeIfAbsent(step.recipient(), name -> recipients.of(name, cover, request));
        return new Attention(
                (step, dueAt) -> waits(step) ? atWork(people.apply(step), dueAt) : dueAt,
                (step, armedAt) -> acted(people.apply(step), armedAt, ledger));
    }

    private static boolean waits(LadderStep step) {
        return step.action().equals(NOTIFY) && !step.immediate();
    }

    /** At once where there is nobody to wait for. */
    private Instant atWork(List<Agent> people, Instant dueAt) {
        return people.stream()
                .map(agent -> dutyHours.nextOnDuty(agent.userId(), dueAt))
                .min(Comparator.naturalOrder())
                .orElse(dueAt);
    }

    private static boolean acted(List<Agent> people, Instant armedAt, List<LedgerEvent> ledger) {
        Set<String> ids = people.stream().map(Agent::userId).collect(Collectors.toSet());
        return ledger.stream()
                .filter(event -> event.actor().cause() == Actor.Cause.USER)
                .anyMatch(event -> event.at().isAfter(armedAt)
                        && ids.contains(event.actor().id()));
    }
}
