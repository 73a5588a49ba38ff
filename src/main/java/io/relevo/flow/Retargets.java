package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.SupportCase;
import io.relevo.sla.Clock;
import io.relevo.sla.Clocks;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the targets a case works under with those it would get now. Reads nothing: it is handed cover and ledger. */
@Component
class Retargets {

    private static final Set<Metric> PER_LEVEL = Set.of(Metric.LEVEL_TIME, Metric.LEVEL_TIME_TOTAL);

    private final Clocks clocks;

    Retargets(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Only clocks a new target means something to: what was met or breached stays so. */
    List<TargetChange> of(SupportCase cover, List<LedgerEvent> events, List<Target> wanted, Instant now) {
        Map<Metric, Target> inForce = inForce(cover.level(), events);
        List<Target> other = wanted.stream()
                .filter(target -> !target.equals(inForce.get(target.metric())))
                .toList();
        if (other.isEmpty()) {
            return List.of();
        }
        List<Clock> before = clocks.read(CaseClocks.timeline(events), now);
        List<Target> effective = other.stream()
                .filter(target -> clock(before, target.metric(), cover.level())
                        .map(clock -> target.metric() == Metric.NEXT_REPLY || !isSettled(clock))
                        .orElse(true))
                .toList();
        if (effective.isEmpty()) {
            return List.of();
        }
        List<Clock> after = clocks.read(CaseClocks.timeline(with(events, effective, now)), now);
        return effective.stream()
                .map(target -> change(cover, target, inForce.get(target.metric()), before, after))
                .toList();
    }

    private static TargetChange change(
            SupportCase cover, Target target, Target present, List<Clock> before, List<Clock> after) {
        Optional<Clock> then = clock(before, target.metric(), cover.level()).filter(clock -> !isSettled(clock));
        Optional<Clock> now = clock(after, target.metric(), cover.level()).filter(clock -> clock.stoppedAt() == null);
        boolean wasBreached = clock(before, target.metric(), cover.level())
                .filter(clock -> clock.breachedAt() != null)
                .isPresent();
        return new TargetChange(
                cover.number(),
                target.metric(),
                PER_LEVEL.contains(target.metric()) ? cover.level() : null,
                present,
                target,
                then.map(Clock::dueAt).orElse(null),
                now.map(Clock::dueAt).orElse(null),
                !wasBreached && now.filter(Clock::breachedByRetarget).isPresent());
    }

    private static boolean isSettled(Clock clock) {
        return clock.stoppedAt() != null || clock.breachedAt() != null;
    }

    /** The latest visit or cycle. */
    private static Optional<Clock> clock(List<Clock> clocks, Metric metric, String level) {
        return clocks.stream()
                .filter(clock -> clock.metric() == metric)
                .filter(clock -> !PER_LEVEL.contains(metric) || level.equals(clock.level()))
                .reduce((first, second) -> second.visit() >= first.visit() ? second : first);
    }

    private static Map<Metric, Target> inForce(String level, List<LedgerEvent> events) {
        var inForce = new EnumMap<Metric, Target>(Metric.class);
        for (LedgerEvent event : events) {
            if (event.kind() != Kind.TARGETS) {
                continue;
            }
            for (Target target : Targets.parse(event.detail())) {
                if (!PER_LEVEL.contains(target.metric()) || level.equals(event.level())) {
                    inForce.put(target.metric(), target);
                }
            }
        }
        return inForce;
    }

    private static List<LedgerEvent> with(List<LedgerEvent> events, List<Target> targets, Instant now) {
        LedgerEvent last = events.get(events.size() - 1);
        return Stream.concat(
                        events.stream(),
                        Stream.of(new LedgerEvent(
                                last.number(),
                                last.position() + 1,
                                now,
                                Kind.TARGETS,
                                last.state(),
                                last.owner(),
                                last.level(),
                                Actor.rule("what-if"),
                                Targets.write(targets))))
                .toList();
    }
}
