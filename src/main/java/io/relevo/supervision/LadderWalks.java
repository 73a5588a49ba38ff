package io.relevo.supervision;

import io.relevo.flow.LadderRehearsal.Step;
import io.relevo.flow.LadderRehearsal.Walk;
import io.relevo.sla.Target;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The ladder of one clock as it is and as it would be, in one list by time. */
record LadderWalks(String level, Target target, ZoneId zone, List<Line> lines) {

    /** @param state {@code new}, {@code gone}, or null for a step that both have */
    record Line(Step step, String state) {}

    /** Only clocks whose steps differ; all of them if none does. */
    static List<LadderWalks> of(List<Walk> before, List<Walk> after) {
        List<LadderWalks> all = Stream.concat(after.stream(), before.stream().filter(walk -> same(walk, after)
                        .isEmpty()))
                .map(walk -> of(walk, same(walk, before), same(walk, after)))
                .toList();
        List<LadderWalks> different = all.stream()
                .filter(walk -> walk.lines.stream().anyMatch(line -> line.state != null))
                .toList();
        return different.isEmpty() ? all : different;
    }

    private static LadderWalks of(Walk walk, List<Step> before, List<Step> after) {
        List<Line> lines = Stream.concat(
                        after.stream()
                                .map(step ->
                                        new Line(step, before.stream().anyMatch(s -> says(s, step)) ? null : "new")),
                        before.stream()
                                .filter(step -> after.stream().noneMatch(s -> says(s, step)))
                                .map(step -> new Line(step, "gone")))
                .sorted(Comparator.comparingInt(line -> line.step.percent()))
                .toList();
        return new LadderWalks(walk.level(), walk.target(), walk.zone(), lines);
    }

    /** The instants may differ by the moment that passed between the two. */
    private static boolean says(Step one, Step other) {
        return one.percent() == other.percent()
                && one.action().equals(other.action())
                && String.valueOf(one.recipient()).equals(String.valueOf(other.recipient()))
                && one.immediate() == other.immediate();
    }

    private static List<Step> same(Walk walk, List<Walk> others) {
        return others.stream()
                .filter(other -> other.level().equals(walk.level())
                        && other.target().metric() == walk.target().metric())
                .findFirst()
                .map(Walk::steps)
                .orElse(List.of());
    }
}
