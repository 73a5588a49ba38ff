package io.relevo.bench;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What {@code bench flow} measured.
 *
 * @param cases from mail to closed within the measured time
 * @param statementsPerCase SQL statements of the database, without BEGIN and COMMIT
 * @param statementsCountedBy {@code pg_stat_statements}, or {@code jdbc} where the server does not have it loaded
 * @param p99Millis by step, as the one who takes it waits
 */
record FlowReport(
        BigDecimal casesPerSecond,
        BigDecimal statementsPerCase,
        long walBytesPerCase,
        Map<String, BigDecimal> p99Millis,
        int cases,
        BigDecimal seconds,
        int clients,
        String statementsCountedBy) {}
