package io.relevo.imports;

import java.util.List;
import java.util.Map;

/**
 * What {@code import-returns} prints.
 *
 * @param format of the files
 * @param release id of the one that judged
 * @param assumed what was filled in where nobody told, as it was given
 * @param alreadyOnRecord lines an earlier import judged; they were left as they are
 * @param recorded decisions that are new on record
 * @param byOutcome of those that were recorded
 * @param byReason codes; a decision may have several
 * @param missingFacts with the number of decisions that lack them; lists count once per decision
 * @param invalidFacts that are there and not as the catalogue allows
 * @param assumedFacts with the number of decisions that rest on an assumption there
 */
record ImportReport(
        String format,
        String release,
        Map<String, String> assumed,
        Orders orders,
        Returns returns,
        int recorded,
        int alreadyOnRecord,
        Map<String, Integer> byOutcome,
        Map<String, Integer> byReason,
        Map<String, Integer> missingFacts,
        Map<String, Integer> invalidFacts,
        Map<String, Integer> assumedFacts,
        int refusedRows,
        List<Refused> refused,
        long elapsedMillis) {

    /** @param guests orders nobody can be named for */
    record Orders(int rows, int orders, int customers, int guests, String from, String to) {}

    /** @param merged rows whose pieces were added to another row's of the same line */
    record Returns(int rows, int returns, int lines, int merged) {}

    /** @param rows as a spreadsheet counts; the header is row 1 */
    record Refused(String file, String reason, int count, List<Integer> rows) {}
}
