package io.relevo.bench;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What {@code bench ledger} measured.
 *
 * @param eventsPerSecond lines written into ledgers, while clocks were looked at as well
 * @param statementsPerEvent as the clients sent them, without BEGIN and COMMIT; a line of a batch counts as one
 * @param statementsPerChange by what happened; most write one line
 * @param walBytesPerEvent of the whole server
 * @param clockReads looks at all clocks of a case
 */
record LedgerReport(
        BigDecimal eventsPerSecond,
        BigDecimal statementsPerEvent,
        Map<String, BigDecimal> statementsPerChange,
        long walBytesPerEvent,
        Looks clockReads,
        long cases,
        long events,
        BigDecimal seconds,
        int clients) {

    /** @param clocks in each, on average */
    record Looks(long looks, BigDecimal clocks, BigDecimal statements, BigDecimal micros) {}
}
