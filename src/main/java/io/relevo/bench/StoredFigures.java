package io.relevo.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What {@code bench backtest --from database} measured.
 *
 * @param firstReading seconds to read what was never read before
 * @param reading seconds to read it again
 * @param heapBytesPerDecision while the backtest runs
 * @param figures of the second run: seconds with reading
 */
record StoredFigures(
        @JsonUnwrapped BacktestFigures figures,
        BigDecimal firstReading,
        BigDecimal reading,
        BigDecimal heapBytesPerDecision) {

    static StoredFigures of(BigDecimal firstReading, BigDecimal reading, long bytes, BacktestFigures figures) {
        return new StoredFigures(
                figures,
                firstReading,
                reading,
                BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(figures.decisions()), 0, RoundingMode.HALF_UP));
    }
}
