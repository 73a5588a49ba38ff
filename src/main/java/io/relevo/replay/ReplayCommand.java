package io.relevo.replay;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.CsvFile;
import io.relevo.commands.Misuse;
import io.relevo.commands.ProgressLine;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** {@code replay}: another desk's log through our ledger and clocks, without database and server. */
public class ReplayCommand implements Command {

    private static final String LOG = "--log";
    private static final String FORMAT = "--format";
    private static final int NOW_AND_THEN = 1_000;

    @Override
    public Set<String> options() {
        return Set.of(LOG, FORMAT);
    }

    @Override
    public String help() {
        return "replay.help";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.requireNoSettings();
        String name = arguments.value(FORMAT).orElse("neutral");
        LogFormat format = format(name);
        var file = new CsvFile(
                Path.of(arguments
                        .value(LOG)
                        .orElseThrow(() -> new Misuse(CommandTexts.get("replay.log-missing", LOG)))),
                LOG);
        var progress = new ProgressLine();
        LogFile log = LogFile.read(file, name, format, row -> show(progress, "replay.reading", row));
        ReplayReport report = new Replay(name, format).run(log, cases -> show(progress, "replay.replaying", cases));
        progress.end();
        arguments.write(report);
        if (!report.conserved() || !report.clocks().agree()) {
            throw new CommandFailed(
                    CommandTexts.get("replay.not-conserved", String.join(", ", report.notConserved())), null);
        }
    }

    private static LogFormat format(String name) {
        Supplier<LogFormat> known = LogFormat.ALL.get(name);
        if (known == null) {
            throw new Misuse(
                    CommandTexts.get("replay.format", name, String.join(", ", new TreeSet<>(LogFormat.ALL.keySet()))));
        }
        return known.get();
    }

    private static void show(ProgressLine progress, String key, int count) {
        if (count % NOW_AND_THEN == 0) {
            progress.show(key, count);
        }
    }
}
