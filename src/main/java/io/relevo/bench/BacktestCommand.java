package io.relevo.bench;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.Misuse;
import java.util.Set;

/** {@code bench backtest}: how long a candidate takes over many decisions, made up in memory or read from a database. */
public class BacktestCommand implements Command {

    private static final String DECISIONS = "--decisions";
    private static final String FROM = "--from";
    private static final String MEMORY = "memory";
    private static final String DATABASE = "database";
    private static final int MOST = 5_000_000;

    @Override
    public Set<String> options() {
        return Set.of(DECISIONS, FROM);
    }

    @Override
    public String help() {
        return "backtest.help";
    }

    @Override
    public void run(Arguments arguments) {
        int decisions = decisions(arguments.value(DECISIONS).orElse("1000000"));
        String from = arguments.value(FROM).orElse(MEMORY);
        switch (from) {
            case MEMORY -> {
                arguments.requireNoSettings();
                BacktestFigures figures = new BacktestBench().inMemory(decisions);
                arguments.write(figures);
                agree(figures);
            }
            case DATABASE -> {
                StoredFigures figures = new BacktestBench().stored(decisions, arguments.settings());
                arguments.write(figures);
                agree(figures.figures());
            }
            default -> throw new Misuse(CommandTexts.get("backtest.from", FROM, from, MEMORY, DATABASE));
        }
    }

    private static void agree(BacktestFigures figures) {
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
