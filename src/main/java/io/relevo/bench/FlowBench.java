package io.relevo.bench;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.Cases;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.ProgressLine;
import io.relevo.flow.Worklist;
import io.relevo.intake.Arrivals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code bench flow}: whole cases through the whole product, as fast as it can, on an empty PostgreSQL database. */
class FlowBench {

    private final Supplier<SpringApplication> application;
    private final Options options;

    FlowBench(Supplier<SpringApplication> application, Options options) {
        this.application = application;
        this.options = options;
    }

    FlowReport run() {
        BenchDatabase.named("bench flow", options.settings()).check();
        var statements = new CountedStatements();
        try (var post = new CustomerPost();
                ConfigurableApplicationContext context = start(post, statements)) {
            return measure(context, post, statements);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandTexts.get("flow.stuck", stopped), stopped);
        }
    }

    /** Everything but the doors: the bench is all customers and all agents itself. */
    private ConfigurableApplicationContext start(CustomerPost post, CountedStatements statements) {
        SpringApplication whole = application.get();
        whole.setAdditionalProfiles("postgres");
        whole.setRegisterShutdownHook(false);
        whole.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
        List<String> settings = new ArrayList<>(options.settings());
        settings.add("--server.port=-1");
        settings.add("--relevo.mail.mailboxes=");
        settings.add("--spring.mail.host=127.0.0.1");
        settings.add("--spring.mail.port=" + post.port());
        settings.add("--logging.level.root=warn");
        return whole.run(settings.toArray(String[]::new));
    }

    private FlowReport measure(ConfigurableApplicationContext context, CustomerPost post, CountedStatements statements)
            throws InterruptedException {
        var latencies = new Latencies();
        var doors = new FlowCase.Doors(
                context.getBean(Arrivals.class),
                context.getBean(Worklist.class),
                context.getBean(Cases.class),
                post,
                latencies);
        String run = TSID.Factory.getTsid().toString().toLowerCase(Locale.ROOT);
        var meter = new FlowMeter(JdbcClient.create(context.getBean(DataSource.class)), statements::count);
        var progress = new ProgressLine();
        try (var clients =
                new FlowClients(options.clients(), n -> new FlowCase(doors, new FlowMails(run, n), new FlowMix(n)))) {
            clients.drive(options.warmUp(), () -> progress.show("flow.warming-up", clients.closed()));
            latencies.forget();
            long statementsBefore = meter.statements();
            long walBefore = meter.walBytes();
            long start = System.nanoTime();
            int closed = clients.drive(options.length(), () -> progress.show("flow.measuring", clients.closed()));
            BigDecimal seconds = BigDecimal.valueOf(System.nanoTime() - start, 9);
            progress.end();
            BigDecimal cases = BigDecimal.valueOf(closed);
            return new FlowReport(
                    cases.divide(seconds, 1, RoundingMode.HALF_UP),
                    BigDecimal.valueOf(meter.statements() - statementsBefore).divide(cases, 1, RoundingMode.HALF_UP),
                    (meter.walBytes() - walBefore) / closed,
                    latencies.p99Millis(),
                    closed,
                    seconds.setScale(1, RoundingMode.HALF_UP),
                    options.clients(),
                    meter.countedBy());
        }
    }
}
