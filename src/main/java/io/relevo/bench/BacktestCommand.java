package io.relevo.bench;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.Misuse;
import java.util.Set;

/** {@code bench backtest}: how long a candidate takes over many decisions. Needs no database. */
public class BacktestCommand implements Command {

    private static final String DECISIONS = "--decisions";
    private static final int MOST = 5_000_000;

    @Override
    public Set<String> options() {
        return Set.of(DECISIONS);
    }

    @Override
    public String help() {
        return "backtest.help";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.requireNoSettings();
        BacktestFigures figures =
                new BacktestBench().run(decisions(arguments.value(DECISIONS).orElse("1000000")));
        arguments.write(figures);
        if (figures.differencesToEngine() > 0) {
            throw new CommandFailed(CommandTexts.get("backtest.differs", figures.differencesToEngine()), null);
        }
    }

    private static int decisions(String word) {
        try {
            int decisions = Integer.parseInt(word);
            if (decisions > 0 && decisions <= MOST) {
                return decisions;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("not-a-number", DECISIONS, word, 0, MOST));
    }
}
