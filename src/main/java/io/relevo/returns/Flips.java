package io.relevo.returns;

import io.relevo.returns.Answer.State;
import io.relevo.returns.Explanation.Change;
import io.relevo.returns.Explanation.Flip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest changes of facts that would have been decided otherwise. The replay tries them, one step to each side of
 * every line a table draws; what is told was judged again by the engines.
 */
class Flips {

    /** No engine is asked more often than this for one outcome: the replay agrees with it, but for facts that are needed. */
    private static final int VERIFIED = 20;

    private final Judge judge;
    private final ReleaseBits bits;
    private final Facts facts;
    private final Verdict verdict;
    private final Answer answer;
    private final Fit[] graph;
    private final long[][] points;
    private final List<Step> steps = new ArrayList<>();

    /** One fact changed, and what that fits: by place, null where it is as it was. */
    private record Step(Fact fact, Object to, double far, Fit[] graph, long[][] points) {}

    private record Tried(List<Step> steps, Outcome outcome) {

        double far() {
            return steps.stream().mapToDouble(Step::far).sum();
        }
    }

    private record Verified(double far, Flip flip) {}

    Flips(Judge judge, Facts facts, Verdict verdict) {
        this.judge = judge;
        this.bits = judge.bits();
        this.facts = facts;
        this.verdict = verdict;
        this.answer = bits.answer();
        Lookup before = bits.lookup(facts);
        this.graph = new Fit[bits.facts().size()];
        for (int place = 0; place < graph.length; place++) {
            graph[place] = before.graph(place);
        }
        this.points = new long[bits.points().columns().size()][];
        for (int column = 0; column < points.length; column++) {
            points[column] = before.points(column);
        }
        bits.catalogue().facts().forEach(this::addSteps);
    }

    /** For each other outcome the nearest, the nearest of all first. */
    List<Flip> nearest() {
        List<Flip> single = nearest(steps.stream().map(List::of));
        return single.isEmpty()
                ? nearest(steps.stream().flatMap(one -> steps.stream()
                        .filter(other ->
                                one.fact().name().compareTo(other.fact().name()) < 0)
                        .map(other -> List.of(one, other))))
                : single;
    }

    private List<Flip> nearest(Stream<List<Step>> tries) {
        Map<Outcome, List<Tried>> found = new EnumMap<>(Outcome.class);
        tries.forEach(each -> {
            Outcome outcome = outcome(each);
            if (outcome != null && outcome != verdict.outcome()) {
                found.computeIfAbsent(outcome, first -> new ArrayList<>()).add(new Tried(each, outcome));
            }
        });
        return found.values().stream()
                .flatMap(same -> first(same).stream())
                .sorted(Comparator.comparingDouble(Verified::far))
                .map(Verified::flip)
                .toList();
    }

    private Optional<Verified> first(List<Tried> same) {
        return same.stream()
                .sorted(Comparator.comparingDouble(Tried::far))
                .limit(VERIFIED)
                .map(tried -> new Verified(tried.far(), flip(tried)))
                .filter(verified -> verified.flip() != null)
                .findFirst();
    }

    /** Null if it could not be judged. */
    private Outcome outcome(List<Step> changed) {
        bits.judge(new Changed(changed), answer);
        return answer.state == State.JUDGED ? answer.outcome : null;
    }

    /** Null if the engines say otherwise: another fact may be needed once this one has changed. */
    private Flip flip(Tried tried) {
        Facts changed = facts;
        List<Change> changes = new ArrayList<>();
        for (Step step : tried.steps()) {
            String name = step.fact().name();
            changed = changed.with(name, step.to());
            changes.add(new Change(
                    name,
                    facts.find(name).orElse(null),
                    changed.find(name).orElse(null),
                    Explanation.tellable(step.fact())));
        }
        Verdict then = judge.judge(changed);
        return then.outcome() == tried.outcome() && then.problems().isEmpty()
                ? new Flip(
                        changes,
                        then.outcome(),
                        then.reasons(),
                        then.matched().stream()
                                .filter(rule -> !verdict.matched().contains(rule))
                                .toList())
                : null;
    }

    private void addSteps(Fact fact) {
        List<Object> lines = new ArrayList<>();
        boolean asked = false;
        for (ReleaseBits.FactColumn column : bits.facts()) {
            if (column.fact().equals(fact.name())) {
                asked = true;
                lines.addAll(column.bits().literals());
            }
        }
        for (PointsBits.Column column : bits.points().columns()) {
            if (column.column().name().equals(fact.name())) {
                asked = true;
                lines.addAll(List.of((Object[]) column.cuts()));
            }
        }
        Object now = facts.single().get(fact.name());
        if (asked && now != null) {
            Nearby.values(fact, lines)
                    .filter(to -> !Objects.equals(to, now) && fact.accepts(to))
                    .forEach(to -> steps.add(step(fact, now, to)));
        }
    }

    private Step step(Fact fact, Object from, Object to) {
        Fit[] fits = new Fit[graph.length];
        for (int place = 0; place < fits.length; place++) {
            ReleaseBits.FactColumn column = bits.facts().get(place);
            fits[place] = column.fact().equals(fact.name()) ? column.bits().fit(ReturnGraph.content(to)) : null;
        }
        long[][] rows = new long[points.length][];
        Lookup changed = bits.lookup(facts.with(fact.name(), to));
        for (int column = 0; column < rows.length; column++) {
            rows[column] = changed.points(column);
        }
        return new Step(fact, to, Nearby.far(from, to), fits, rows);
    }

    /** The facts with some steps taken. What the points see of the lists may depend on any fact of the line. */
    private class Changed implements Lookup {

        private final List<Step> changed;

        Changed(List<Step> changed) {
            this.changed = changed;
        }

        @Override
        public boolean complete() {
            return true;
        }

        @Override
        public Fit graph(int place) {
            for (Step step : changed) {
                if (step.graph()[place] != null) {
                    return step.graph()[place];
                }
            }
            return graph[place];
        }

        @Override
        public long[] points(int column) {
            for (Step step : changed) {
                if (step.points()[column] != points[column]) {
                    return step.points()[column];
                }
            }
            return points[column];
        }

        @Override
        public Facts facts() {
            Facts all = facts;
            for (Step step : changed) {
                all = all.with(step.fact().name(), step.to());
            }
            return all;
        }
    }
}
