package io.relevo.returns;

import io.relevo.returns.Answer.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the replay to Drools and the DMN engine: recorded cases first, then cases nobody thought of. */
class SpotCheck {

    static final int CASES = 1_000;
    private static final int SHOWN = 5;

    private final HistoryReplay replay;
    private final Judge judge;
    private final List<String> differing = new ArrayList<>();
    private int cases;
    private int differences;

    private SpotCheck(HistoryReplay replay, Judge judge) {
        this.replay = replay;
        this.judge = judge;
    }

    static BacktestReport.SpotCheck of(History history, HistoryReplay replay, Judge judge) {
        var check = new SpotCheck(replay, judge);
        check.run(history);
        return new BacktestReport.SpotCheck(check.cases, check.differences, check.differing);
    }

    private void run(History history) {
        HistoryReplay.Cursor cursor = replay.cursor();
        history.sample().entrySet().stream()
                .limit(CASES)
                .forEach(each -> compare(each.getValue(), cursor.judge(each.getKey())));
        var random = new RandomFacts(judge.bits(), history.size());
        while (cases < CASES) {
            Facts facts = random.next();
            compare(facts, judge.bits().judge(facts));
        }
    }

    private void compare(Facts facts, Answer answer) {
        cases++;
        if (!said(judge.judge(facts)).equals(said(answer))) {
            differences++;
            if (differing.size() < SHOWN) {
                differing.add(facts.json());
            }
        }
    }

    private static List<Object> said(Verdict verdict) {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean judged = verdict.problems().isEmpty() && verdict.failure() == null;
        if (judged) {
            verdict.matched().forEach(rule -> rows.put(rule.table(), rule.row()));
        }
        return List.of(
                verdict.outcome(),
                judged,
                verdict.score(),
                verdict.hits().stream().map(Hit::row).toList(),
                rows);
    }

    private List<Object> said(Answer answer) {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean judged = answer.state == State.JUDGED;
        for (int t = 0; judged && t < answer.rows.length; t++) {
            GraphTable table = judge.bits().tables().get(t).table();
            rows.put(table.id(), table.rows().get(answer.rows[t]).id());
        }
        return List.of(
                answer.outcome, judged, answer.score, judge.bits().points().rows(answer.hits), rows);
    }
}
