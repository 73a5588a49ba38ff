package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.SupportCase;
import io.relevo.sla.Asked;
import io.relevo.sla.Clock;
import io.relevo.sla.Clocks;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the targets a case works under with those it would get now. Reads nothing: it is handed cover and ledger. */
@Component
class Retargets {

    private final Clocks clocks;

    Retargets(Clocks clocks) {
        this.clocks = clocks;
    }

    /** @param request the id, or null for a target of the case itself */
    private record Other(String request, String party, Target before, Target after) {}

    /** Only clocks a new target means something to: what was met or breached stays so. */
    List<TargetChange> of(SupportCase cover, List<LedgerEvent> events, TargetPolicy policy, Instant now) {
        List<Other> others = others(cover, events, policy);
        if (others.isEmpty()) {
            return List.of();
        }
        List<Clock> before = clocks.read(CaseClocks.timeline(events), now);
        List<Other> effective = others.stream()
                .filter(other -> clock(before, other, cover.level())
                        .map(clock -> other.after.metric() == Metric.NEXT_REPLY || !isSettled(clock))
                        .orElse(true))
                .toList();
        if (effective.isEmpty()) {
            return List.of();
        }
        List<Clock> after = clocks.read(CaseClocks.timeline(with(events, effective, now)), now);
        return effective.stream()
                .map(other -> change(cover, other, before, after))
                .toList();
    }

    /** What to write into the ledger: a line for the case, one for each request. */
    static List<String> lines(List<TargetChange> changes) {
        List<String> lines = new ArrayList<>();
        List<Target> ofTheCase = changes.stream()
                .filter(change -> change.request() == null)
                .map(TargetChange::after)
                .toList();
        if (!ofTheCase.isEmpty()) {
            lines.add(Targets.write(ofTheCase));
        }
        changes.stream()
                .filter(change -> change.request() != null)
                .forEach(change -> lines.add(Targets.write(change.request(), List.of(change.after()))));
        return lines;
    }

    private static List<Other> others(SupportCase cover, List<LedgerEvent> events, TargetPolicy policy) {
        var inForce = TargetsInForce.of(cover.level(), events);
        Stream<Other> ofTheCase = policy.of(cover).stream()
                .map(target -> new Other(null, null, inForce.ofTheCase().get(target.metric()), target));
        Stream<Other> ofRequests = inForce.ofRequests().stream()
                .flatMap(asked -> policy
                        .request(cover, asked.party().substring(3))
                        .map(working -> new Target(asked.metric(), working, calendar(asked)))
                        .map(target -> new Other(asked.request(), asked.party(), present(asked), target))
                        .stream());
        return Stream.concat(ofTheCase, ofRequests)
                .filter(other -> !other.after.equals(other.before))
                .toList();
    }

    private static Target present(Asked asked) {
        return asked.targets().isEmpty() ? null : asked.targets().get(0);
    }

    /** A request stays in the calendar of the party it was put to. */
    private static String calendar(Asked asked) {
        return asked.targets().isEmpty() ? null : asked.targets().get(0).calendar();
    }

    private static TargetChange change(SupportCase cover, Other other, List<Clock> before, List<Clock> after) {
        Optional<Clock> then = clock(before, other, cover.level());
        Optional<Clock> now = clock(after, other, cover.level()).filter(clock -> clock.stoppedAt() == null);
        return new TargetChange(
                cover.number(),
                other.after.metric(),
                other.party != null
                        ? other.party
                        : TargetsInForce.PER_LEVEL.contains(other.after.metric()) ? cover.level() : null,
                other.request,
                other.before,
                other.after,
                then.filter(clock -> !isSettled(clock)).map(Clock::dueAt).orElse(null),
                now.map(Clock::dueAt).orElse(null),
                then.filter(clock -> clock.breachedAt() != null).isEmpty()
                        && now.filter(Clock::breachedByRetarget).isPresent());
    }

    private static boolean isSettled(Clock clock) {
        return clock.stoppedAt() != null || clock.breachedAt() != null;
    }

    /** The latest visit or cycle. */
    private static Optional<Clock> clock(List<Clock> clocks, Other other, String level) {
        return clocks.stream()
                .filter(clock ->
                        clock.metric() == other.after.metric() && Objects.equals(clock.request(), other.request))
                .filter(clock -> !TargetsInForce.PER_LEVEL.contains(clock.metric()) || level.equals(clock.level()))
                .reduce((first, second) -> second.visit() >= first.visit() ? second : first);
    }

    private static List<LedgerEvent> with(List<LedgerEvent> events, List<Other> others, Instant now) {
        LedgerEvent last = events.get(events.size() - 1);
        var all = new ArrayList<>(events);
        for (Other other : others) {
            all.add(new LedgerEvent(
                    last.number(),
                    last.position() + 1 + all.size() - events.size(),
                    now,
                    Kind.TARGETS,
                    last.state(),
                    last.owner(),
                    last.level(),
                    Actor.rule("what-if"),
                    other.request == null
                            ? Targets.write(List.of(other.after))
                            : Targets.write(other.request, List.of(other.after))));
        }
        return all;
    }
}
