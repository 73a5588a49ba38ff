package io.relevo.bench;

import io.relevo.commands.ProgressLine;
import io.relevo.returns.Backtest;
import io.relevo.returns.BacktestReport;
import io.relevo.returns.Decisions;
import io.relevo.returns.History;
import io.relevo.returns.Judge;
import io.relevo.returns.MadeUpDecisions;
import io.relevo.returns.Release;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Made-up decisions under the shipped tables, against a candidate with dearer points and a shorter window. */
class BacktestBench {

    private static final long SEED = 20_260_312;

    private final ProgressLine progress = new ProgressLine();

    BacktestFigures inMemory(int decisions) {
        try (Judge released = Judge.of(Release.shipped())) {
            History history = new MadeUpDecisions(released, SEED).inMemory(decisions);
            return run(released, () -> history).figures();
        }
    }

    /** Stored in an empty PostgreSQL database first, and read from there: once as they are, once as they are kept packed. */
    StoredFigures stored(int decisions, List<String> settings) {
        BenchDatabase.named("bench backtest", settings).check();
        try (ConfigurableApplicationContext context = start(settings);
                Judge released = Judge.of(Release.shipped())) {
            // Asked for first: it has the tables made.
            Decisions recorded = context.getBean(Decisions.class);
            new MadeUpDecisions(released, SEED)
                    .store(
                            context.getBean(DataSource.class),
                            decisions,
                            stored -> progress.show("backtest.storing", stored, decisions));
            Supplier<History> reading = () -> recorded.history((done, all) -> {
                progress.show("candidate.reading", done, all);
                return true;
            });
            Measured first = run(released, reading);
            Measured again = run(released, reading);
            return StoredFigures.of(first.reading(), again.reading(), again.bytes(), again.figures());
        }
    }

    /** @param bytes of the history, on the heap */
    private record Measured(BigDecimal reading, long bytes, BacktestFigures figures) {}

    private Measured run(Judge released, Supplier<History> reading) {
        long cpu = cpu();
        long start = System.nanoTime();
        long before = heap();
        long empty = System.nanoTime();
        History history = reading.get();
        long read = System.nanoTime();
        long bytes = heap() - before;
        long weighed = System.nanoTime();
        try (Judge candidate = Judge.of(candidate(released.release()))) {
            BacktestReport report = new Backtest(released, candidate).run(history, (done, all) -> {
                progress.show("backtest.running", done, all);
                return true;
            });
            progress.end();
            long weighing = weighed - read + empty - start;
            return new Measured(
                    seconds(read - empty), bytes, figures(report, System.nanoTime() - start - weighing, cpu() - cpu));
        }
    }

    private static ConfigurableApplicationContext start(List<String> given) {
        var tables = new SpringApplication(StoredDecisions.class);
        tables.setWebApplicationType(WebApplicationType.NONE);
        tables.setAdditionalProfiles("postgres");
        tables.setRegisterShutdownHook(false);
        tables.setLazyInitialization(true);
        List<String> settings = new ArrayList<>(given);
        settings.add("--logging.level.root=warn");
        return tables.run(settings.toArray(String[]::new));
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

    /** What is alive. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP);
    }
}
