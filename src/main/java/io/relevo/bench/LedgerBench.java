package io.relevo.bench;

import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.Progress;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.ProgressLine;
import io.relevo.flow.CaseClocks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code bench ledger}: cases through their case files alone, without engine and mail, on an empty PostgreSQL database. */
class LedgerBench {

    private final Options options;

    LedgerBench(Options options) {
        this.options = options;
    }

    LedgerReport run() {
        BenchDatabase.named("bench ledger", options.settings()).check();
        var statements = new CountedStatements();
        try (ConfigurableApplicationContext context = start(statements)) {
            return measure(context, statements);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandTexts.get("flow.stuck", stopped), stopped);
        }
    }

    private ConfigurableApplicationContext start(CountedStatements statements) {
        var heart = new SpringApplication(LedgerHeart.class);
        heart.setWebApplicationType(WebApplicationType.NONE);
        heart.setAdditionalProfiles("postgres");
        heart.setRegisterShutdownHook(false);
        heart.setLazyInitialization(true);
        heart.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
        List<String> settings = new ArrayList<>(options.settings());
        settings.add("--logging.level.root=warn");
        return heart.run(settings.toArray(String[]::new));
    }

    private LedgerReport measure(ConfigurableApplicationContext context, CountedStatements statements)
            throws InterruptedException {
        var tally = new LedgerTally(statements::countOfThisThread);
        var life = new LedgerLife(
                context.getBean(Cases.class),
                context.getBean(Progress.class),
                context.getBean(Conversation.class),
                context.getBean(CaseClocks.class),
                tally);
        var meter = new FlowMeter(JdbcClient.create(context.getBean(DataSource.class)), statements::count);
        var progress = new ProgressLine();
        ExecutorService clients = Executors.newFixedThreadPool(options.clients());
        try {
            drive(clients, life, options.warmUp(), () -> progress.show("ledger.warming-up", tally.events()));
            tally.forget();
            long walBefore = meter.walBytes();
            long start = System.nanoTime();
            long cases =
                    drive(clients, life, options.length(), () -> progress.show("ledger.measuring", tally.events()));
            BigDecimal seconds = BigDecimal.valueOf(System.nanoTime() - start, 9);
            progress.end();
            return new LedgerReport(
                    BigDecimal.valueOf(tally.events()).divide(seconds, 1, RoundingMode.HALF_UP),
                    tally.statementsPerEvent(),
                    tally.statementsPerChange(),
                    (meter.walBytes() - walBefore) / Math.max(1, tally.events()),
                    tally.looks(),
                    cases,
                    tally.events(),
                    seconds.setScale(1, RoundingMode.HALF_UP),
                    options.clients());
        } finally {
            clients.shutdownNow();
        }
    }

    /** Each client lives one case after the other; the last is lived to its end. */
    private long drive(ExecutorService clients, LedgerLife life, Duration length, Runnable eachSecond)
            throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        var lived = new AtomicLong();
        List<Future<?>> threads = new ArrayList<>();
        for (int client = 0; client < options.clients(); client++) {
            String name = String.valueOf(client);
            threads.add(clients.submit(() -> {
                while (System.nanoTime() < end) {
                    life.live(name + "-" + lived.incrementAndGet());
                }
            }));
        }
        for (Future<?> thread : threads) {
            await(thread, eachSecond);
        }
        return lived.get();
    }

    private static void await(Future<?> thread, Runnable eachSecond) throws InterruptedException {
        while (true) {
            try {
                thread.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                eachSecond.run();
            } catch (ExecutionException broken) {
                throw new CommandFailed(CommandTexts.get("flow.stuck", broken.getCause()), broken.getCause());
            }
        }
    }
}
