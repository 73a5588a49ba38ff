package io.relevo.imports;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.CsvFile;
import io.relevo.commands.Doorless;
import io.relevo.commands.Misuse;
import io.relevo.commands.ProgressLine;
import io.relevo.flow.Releases;
import io.relevo.flow.ReturnFacts;
import io.relevo.returns.Decisions;
import io.relevo.returns.Judge;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** {@code import-returns}: a shop's past returns, judged as of when they were asked for and kept for backtests. */
public class ImportReturnsCommand implements Command {

    private static final String ORDERS = "--orders";
    private static final String RETURNS = "--returns";
    private static final String FORMAT = "--format";
    private static final String ASSUME = "--assume";
    private static final String ON_RECORD = "--on-record";
    private static final String REPLACE = "replace";
    private static final int NOW_AND_THEN = 1_000;

    private final Doorless application;

    public ImportReturnsCommand(Doorless application) {
        this.application = application;
    }

    @Override
    public Set<String> options() {
        return Set.of(ORDERS, RETURNS, FORMAT, ASSUME, ON_RECORD);
    }

    @Override
    public String help() {
        return "import.help";
    }

    @Override
    public void run(Arguments arguments) {
        String form = arguments.value(FORMAT).orElse("neutral");
        if (!SourceForm.ALL.containsKey(form)) {
            throw new Misuse(
                    CommandTexts.get("import.format", form, String.join(", ", new TreeSet<>(SourceForm.ALL.keySet()))));
        }
        String onRecord = arguments.value(ON_RECORD).orElse("keep");
        if (!Set.of("keep", REPLACE).contains(onRecord)) {
            throw new Misuse(CommandTexts.get("import.on-record", ON_RECORD, onRecord));
        }
        CsvFile orders = file(arguments, ORDERS);
        CsvFile returns = file(arguments, RETURNS);
        Assumptions assumptions = arguments.value(ASSUME).map(Assumptions::read).orElse(Assumptions.NONE);
        var progress = new ProgressLine();
        // Read before the application starts: a wrong file is told at once.
        var source = new Source(orders, returns, form, showing(progress, "import.reading"));
        try (ConfigurableApplicationContext context = application.start(arguments.settings())) {
            ImportReport report = source.into(
                    context.getBean(Decisions.class),
                    context.getBean(ReturnFacts.class),
                    judge(context),
                    assumptions,
                    onRecord.equals(REPLACE),
                    showing(progress, "import.judging"));
            progress.end();
            arguments.write(report);
        } catch (DuplicateKeyException another) {
            throw new CommandFailed(CommandTexts.get("import.another"), another);
        }
    }

    private static CsvFile file(Arguments arguments, String option) {
        return new CsvFile(
                Path.of(arguments
                        .value(option)
                        .orElseThrow(() -> new Misuse(CommandTexts.get("import.file-missing", option)))),
                option);
    }

    private static Judge judge(ConfigurableApplicationContext context) {
        try {
            return context.getBean(Releases.class).active();
        } catch (IllegalStateException none) {
            throw new CommandFailed(CommandTexts.get("import.no-release", none.getMessage()), none);
        }
    }

    private static IntConsumer showing(ProgressLine progress, String key) {
        return count -> {
            if (count % NOW_AND_THEN == 0) {
                progress.show(key, count);
            }
        };
    }
}
