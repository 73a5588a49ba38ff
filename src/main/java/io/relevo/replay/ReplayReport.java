package io.relevo.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What a log came to.
 *
 * @param events rows that went into a ledger; with {@code refused} all rows
 * @param transitions changes of state, owner or level that the ledgers have, openings included
 * @param ownedMillis by owner; {@code nobody} is the time between solved and reopened
 * @param elapsedMillis from created to last solved, or to the case's last row while it is open; all cases together
 * @param conserved the two agree in every case, to the millisecond, and no instant is owned twice or by none
 * @param notConserved the first cases in which they do not
 * @param agreement with the log's own columns; missing where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayReport(
        String format,
        int cases,
        int events,
        int transitions,
        List<LeftOut> refused,
        Map<String, Long> ownedMillis,
        long elapsedMillis,
        boolean conserved,
        List<String> notConserved,
        int handOffs,
        int pingPongCases,
        int reopenedCases,
        int reopens,
        int openCases,
        ClockTally.Clocks clocks,
        Object agreement) {}
