package io.relevo.bench;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import java.util.Set;

/** {@code bench ledger}: what one event of a case costs, and one look at its clocks. */
public class LedgerCommand implements Command {

    @Override
    public Set<String> options() {
        return Options.NAMES;
    }

    @Override
    public String help() {
        return "ledger.help";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.write(new LedgerBench(Options.of(arguments)).run());
    }
}
