package io.relevo.bench;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/** {@code bench flow}: what a whole case costs. */
public class FlowCommand implements Command {

    private final Supplier<SpringApplication> application;

    public FlowCommand(Supplier<SpringApplication> application) {
        this.application = application;
    }

    @Override
    public Set<String> options() {
        return Options.NAMES;
    }

    @Override
    public String help() {
        return "flow.help";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.write(new FlowBench(application, Options.of(arguments)).run());
    }
}
