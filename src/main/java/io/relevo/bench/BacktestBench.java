package io.relevo.bench;

import io.relevo.commands.ProgressLine;
import io.relevo.returns.Backtest;
import io.relevo.returns.BacktestReport;
import io.relevo.returns.History;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Made-up decisions under the shipped tables, against a candidate with dearer points and a shorter window. */
class BacktestBench {

    private static final long SEED = 20_260_312;

    private final ProgressLine progress = new ProgressLine();

    BacktestFigures run(int decisions) {
        try (Judge released = Judge.of(Release.shipped())) {
            History history = History.madeUp(released, decisions, SEED);
            long cpu = cpu();
            long start = System.nanoTime();
            try (Judge candidate = Judge.of(candidate(released.release()))) {
                BacktestReport report = new Backtest(released, candidate).run(history, (done, all) -> {
                    progress.show("backtest.running", done, all);
                    return true;
                });
                progress.end();
                return figures(report, System.nanoTime() - start, cpu() - cpu);
            }
        }
    }

    private static BacktestFigures figures(BacktestReport report, long nanos, long cpuNanos) {
        int changed = report.againstReleased().flows().stream()
                .filter(flow -> flow.from() != flow.to())
                .mapToInt(flow -> flow.some().decisions())
                .sum();
        return new BacktestFigures(
                report.decisions(),
                seconds(nanos),
                report.seconds(),
                seconds(cpuNanos),
                changed,
                report.reproduced().share(),
                report.spotCheck().cases(),
                report.spotCheck().differences());
    }

    private static Release candidate(Release released) {
        return Release.of(
                "candidate",
                text(released.points()).replace(",20\n", ",25\n").getBytes(StandardCharsets.UTF_8),
                text(released.graph()).replace("&lt;= 30", "&lt;= 20").getBytes(StandardCharsets.UTF_8),
                released.catalogue().bytes());
    }

    private static String text(Release.Content content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP);
    }
}
