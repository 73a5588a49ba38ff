package io.relevo;

import io.relevo.bench.BacktestCommand;
import io.relevo.bench.FlowCommand;
import io.relevo.bench.LedgerCommand;
import io.relevo.bench.VerdictCommand;
import io.relevo.commands.Commands;
import io.relevo.commands.Doorless;
import io.relevo.imports.ImportReturnsCommand;
import io.relevo.replay.ReplayCommand;
import io.relevo.workshop.CandidateCommand;
import java.time.Clock;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class RelevoApplication {

    private static final Commands COMMANDS = new Commands(Map.of(
            "replay", new ReplayCommand(),
            "backtest", new CandidateCommand(new Doorless(RelevoApplication::application)),
            "import-returns", new ImportReturnsCommand(new Doorless(RelevoApplication::application)),
            "bench flow", new FlowCommand(RelevoApplication::application),
            "bench ledger", new LedgerCommand(),
            "bench backtest", new BacktestCommand(),
            "bench verdict", new VerdictCommand()));

    public static void main(String[] args) {
        // The engine keeps its timers in zone-less columns: in any other zone they move by an hour twice a year.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Commands.named(args)) {
            System.exit(COMMANDS.run(args));
        }
        application().run(args);
    }

    private static SpringApplication application() {
        var application = new SpringApplication(RelevoApplication.class);
        application.addListeners(new NodeNumber());
        return application;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
