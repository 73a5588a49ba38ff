package io.relevo.bench;

import java.math.BigDecimal;

/**
 * What {@code bench backtest} measured.
 *
 * @param seconds from the candidate's files to the report: compiling, replaying, asking the engines
 * @param withoutCompiling the same with the candidate compiled
 * @param cpuSeconds of the whole process, over {@code seconds}
 * @param outcomesChanged decisions the candidate decides otherwise
 * @param reproducedShare of the released tables' own outcomes
 * @param engineCases asked of Drools and the DMN engine as well
 */
record BacktestFigures(
        int decisions,
        BigDecimal seconds,
        BigDecimal withoutCompiling,
        BigDecimal cpuSeconds,
        int outcomesChanged,
        BigDecimal reproducedShare,
        int engineCases,
        int differencesToEngine) {}
