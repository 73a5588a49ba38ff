package io.relevo.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without doors and jobs, for a command that works on the database. Like any start it brings the schema up to date. */
public record Doorless(Supplier<SpringApplication> application) {

    /**
     * @param given settings of the command line
     * @throws CommandFailed if it doesn't start
     */
    public ConfigurableApplicationContext start(List<String> given) {
        List<String> settings = new ArrayList<>(given);
        settings.add("--server.port=-1");
        settings.add("--relevo.mail.mailboxes=");
        settings.add("--camunda.bpm.job-execution.enabled=false");
        settings.add("--logging.level.root=warn");
        SpringApplication whole = application.get();
        whole.setRegisterShutdownHook(false);
        try {
            return whole.run(settings.toArray(String[]::new));
        } catch (RuntimeException notStarted) {
            throw new CommandFailed(CommandTexts.get("not-started", notStarted.getMessage()), notStarted);
        }
    }
}
