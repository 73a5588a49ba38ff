package io.relevo.bench;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What {@code bench verdict} measured: only answers with status 201 and a verdict count.
 *
 * @param seconds while returns were asked for; not while customers and orders were told
 * @param outcomes how often each was decided
 * @param errors whatever else came, by status or fault
 */
record VerdictFigures(
        BigDecimal perSecond,
        BigDecimal p50Millis,
        BigDecimal p99Millis,
        BigDecimal worstMillis,
        int verdicts,
        BigDecimal seconds,
        int clients,
        Map<String, Integer> outcomes,
        Map<String, Integer> errors) {}
