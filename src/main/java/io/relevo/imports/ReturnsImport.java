package io.relevo.imports;

import io.relevo.flow.ReturnFacts;
import io.relevo.returns.Catalogue;
import io.relevo.returns.Decisions;
import io.relevo.returns.Facts;
import io.relevo.returns.Judge;
import io.relevo.returns.PastDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** Judges past returns one after the other and keeps what comes of it. */
class ReturnsImport {

    private static final int BATCH = 200;

    private final ReturnFacts facts;
    private final Decisions decisions;
    private final Judge judge;
    private final Assumptions assumptions;
    private final boolean replacing;
    private final ImportTally tally = new ImportTally();

    /** @param replacing judge anew what an earlier import judged, instead of leaving it as it is */
    ReturnsImport(ReturnFacts facts, Decisions decisions, Judge judge, Assumptions assumptions, boolean replacing) {
        this.facts = facts;
        this.decisions = decisions;
        this.judge = judge;
        this.assumptions = assumptions;
        this.replacing = replacing;
    }

    /** @param returns in the order they were asked for */
    ImportTally run(List<PastReturn> returns, PastOrders orders, IntConsumer progress) {
        Catalogue catalogue = judge.catalogue();
        var told = new PastFacts(facts, catalogue, orders, Assumptions.NONE);
        var assumed = assumptions.none() ? null : new PastFacts(facts, catalogue, orders, assumptions);
        for (int from = 0; from < returns.size(); from += BATCH) {
            List<PastReturn> batch = returns.subList(from, Math.min(returns.size(), from + BATCH));
            List<Known> known = new ArrayList<>();
            for (PastReturn past : batch) {
                Map<Integer, Facts> bare = told.next(past);
                Map<Integer, Facts> whole = assumed == null ? bare : assumed.next(past);
                past.lines()
                        .forEach(line -> known.add(new Known(
                                past,
                                line.bought().line(),
                                bare.get(line.bought().line()),
                                whole.get(line.bought().line()))));
            }
            record(known);
            progress.accept(from + batch.size());
        }
        return tally;
    }

    /** @param told without assumptions */
    private record Known(PastReturn past, int line, Facts told, Facts facts) {

        /** Also what rests on an assumption, such as the days since a delivery. */
        Set<String> assumed() {
            Set<String> assumed = new TreeSet<>();
            facts.single().forEach((name, content) -> {
                if (!content.equals(told.single().get(name))) {
                    assumed.add(name);
                }
            });
            return assumed;
        }
    }

    private void record(List<Known> batch) {
        Map<String, Set<Integer>> onRecord = replacing
                ? Map.of()
                : decisions.pastOnRecord(batch.stream()
                        .map(known -> known.past().number())
                        .distinct()
                        .toList());
        List<PastDecision> made = batch.stream()
                .filter(known ->
                        !onRecord.getOrDefault(known.past().number(), Set.of()).contains(known.line()))
                .map(this::judged)
                .toList();
        if (replacing) {
            decisions.replacePast(made);
        } else {
            decisions.recordPast(made);
        }
        tally.alreadyOnRecord(batch.size() - made.size());
        made.forEach(tally::add);
    }

    private PastDecision judged(Known known) {
        return new PastDecision(
                known.past().number(),
                known.line(),
                judge.release().id(),
                known.facts(),
                known.assumed(),
                judge.judge(known.facts()),
                known.past().askedAt());
    }
}
