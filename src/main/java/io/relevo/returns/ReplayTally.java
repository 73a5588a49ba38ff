package io.relevo.returns;

import io.relevo.returns.Answer.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One thread's counts over some of the decisions. */
class ReplayTally {

    private static final int OUTCOMES = Outcome.values().length;

    private final ReplayFrame frame;
    private final HistoryReplay.Cursor released;
    private final HistoryReplay.Cursor candidate;

    final Tally[][] fromRecorded = flows();
    final Tally[][] fromReleased = flows();
    final Tally[][] fromReleasedHere = flows();
    final Tally goodRefusedRecorded = new Tally();
    final Tally goodRefusedReleased = new Tally();
    final Tally goodRefusedHere = new Tally();
    final Tally floorBroken = new Tally();
    final Tally floorLost = new Tally();
    final Tally own = new Tally();
    final Tally ownDifferent = new Tally();
    final Map<String, Integer> missing = new TreeMap<>();
    final Map<String, Integer> ownMissing = new TreeMap<>();
    final List<RowTally> rows;
    final List<CellTally> cells;

    static class RowTally {
        int before;
        int after;
        final Tally changed = new Tally();
    }

    static class CellTally {
        final Tally answers = new Tally();
        final Tally outcomes = new Tally();
    }

    ReplayTally(ReplayFrame frame) {
        this.frame = frame;
        this.released = frame.released().cursor();
        this.candidate = frame.candidate().cursor();
        this.rows = Stream.generate(RowTally::new).limit(frame.rows().size()).toList();
        this.cells = Stream.generate(CellTally::new).limit(frame.cells().size()).toList();
    }

    private static Tally[][] flows() {
        Tally[][] flows = new Tally[OUTCOMES][OUTCOMES];
        for (Tally[] from : flows) {
            for (int to = 0; to < OUTCOMES; to++) {
                from[to] = new Tally();
            }
        }
        return flows;
    }

    void add(int index) {
        long worth = frame.worth(index);
        Answer before = released.judge(index);
        Answer after = candidate.judge(index);
        Outcome recorded = frame.history().outcome(index);
        fromRecorded[recorded.ordinal()][after.outcome.ordinal()].add(index, worth);
        fromReleased[before.outcome.ordinal()][after.outcome.ordinal()].add(index, worth);
        boolean here = !frame.history().imported(index);
        if (here) {
            fromReleasedHere[before.outcome.ordinal()][after.outcome.ordinal()].add(index, worth);
        }
        if (after.outcome == Outcome.DENY && frame.good(index)) {
            count(recorded.approves(), goodRefusedRecorded, index, worth);
            count(before.outcome.approves(), goodRefusedReleased, index, worth);
            count(here && before.outcome.approves(), goodRefusedHere, index, worth);
        }
        floor(index, worth, before, after);
        reproduce(index, worth, before, recorded);
        if (after.state == State.FACTS) {
            frame.candidate().missing(index).forEach(fact -> missing.merge(fact, 1, Integer::sum));
        }
        boolean changed = before.outcome != after.outcome;
        rows(index, worth, before, after, changed);
        if (before.state != State.FACTS && after.state != State.FACTS) {
            cells(index, worth, before, after, changed);
        }
    }

    private static void count(boolean counts, Tally tally, int index, long worth) {
        if (counts) {
            tally.add(index, worth);
        }
    }

    private void floor(int index, long worth, Answer before, Answer after) {
        if (after.state == State.JUDGED && !after.outcome.approves()) {
            boolean applies = frame.candidateFloor().applies(after);
            count(applies, floorBroken, index, worth);
            count(
                    !applies
                            && before.state == State.JUDGED
                            && frame.releasedFloor().applies(before),
                    floorLost,
                    index,
                    worth);
        }
    }

    private void reproduce(int index, long worth, Answer before, Outcome recorded) {
        if (frame.releasedId().equals(frame.history().release(index))) {
            own.add(index, worth);
            if (before.outcome != recorded) {
                ownDifferent.add(index, worth);
                if (before.state == State.FACTS) {
                    frame.released().missing(index).forEach(fact -> ownMissing.merge(fact, 1, Integer::sum));
                }
            }
        }
    }

    private void rows(int index, long worth, Answer before, Answer after, boolean changed) {
        List<Integer> matchedBefore = frame.releasedRows().matched(before);
        List<Integer> matchedAfter = frame.candidateRows().matched(after);
        for (int row : matchedBefore) {
            rows.get(row).before++;
            if (changed && !matchedAfter.contains(row)) {
                rows.get(row).changed.add(index, worth);
            }
        }
        for (int row : matchedAfter) {
            rows.get(row).after++;
            if (changed && !matchedBefore.contains(row)) {
                rows.get(row).changed.add(index, worth);
            }
        }
    }

    private void cells(int index, long worth, Answer before, Answer after, boolean changed) {
        for (int i = 0; i < cells.size(); i++) {
            ChangedCell cell = frame.cells().get(i);
            if (cell.saidBefore().test(released, before) != cell.saysNow().test(candidate, after)) {
                cells.get(i).answers.add(index, worth);
                count(changed, cells.get(i).outcomes, index, worth);
            }
        }
    }

    void add(ReplayTally other) {
        for (int from = 0; from < OUTCOMES; from++) {
            for (int to = 0; to < OUTCOMES; to++) {
                fromRecorded[from][to].add(other.fromRecorded[from][to]);
                fromReleased[from][to].add(other.fromReleased[from][to]);
                fromReleasedHere[from][to].add(other.fromReleasedHere[from][to]);
            }
        }
        List<Tally> mine = singles();
        List<Tally> theirs = other.singles();
        for (int i = 0; i < mine.size(); i++) {
            mine.get(i).add(theirs.get(i));
        }
        other.missing.forEach((fact, count) -> missing.merge(fact, count, Integer::sum));
        other.ownMissing.forEach((fact, count) -> ownMissing.merge(fact, count, Integer::sum));
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).before += other.rows.get(row).before;
            rows.get(row).after += other.rows.get(row).after;
        }
    }

    private List<Tally> singles() {
        List<Tally> singles = new ArrayList<>(List.of(
                goodRefusedRecorded, goodRefusedReleased, goodRefusedHere, floorBroken, floorLost, own, ownDifferent));
        rows.forEach(row -> singles.add(row.changed));
        cells.forEach(cell -> {
            singles.add(cell.answers);
            singles.add(cell.outcomes);
        });
        return singles;
    }
}
