package io.relevo.workshop;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.Doorless;
import io.relevo.commands.Misuse;
import io.relevo.commands.ProgressLine;
import io.relevo.flow.Releases;
import io.relevo.returns.Backtest;
import io.relevo.returns.BacktestReport;
import io.relevo.returns.Checks;
import io.relevo.returns.Decisions;
import io.relevo.returns.Finding;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** {@code backtest}: a folder's tables over every decision the database has on record. Like any start it brings the schema up to date; it writes no decision and no release of its own. */
public class CandidateCommand implements Command {

    private static final String CANDIDATE = "--candidate";
    private static final String WORKBOOK = "return-points.xlsx";
    private static final List<String> FILES =
            List.of(Release.POINTS_FILE, WORKBOOK, Release.GRAPH_FILE, Release.CATALOGUE_FILE);

    private static final Duration CHECKING = Duration.ofSeconds(30);

    private final Doorless application;

    public CandidateCommand(Doorless application) {
        this.application = application;
    }

    @Override
    public Set<String> options() {
        return Set.of(CANDIDATE);
    }

    @Override
    public String help() {
        return "candidate.help";
    }

    @Override
    public void run(Arguments arguments) {
        Path folder = Path.of(arguments
                .value(CANDIDATE)
                .orElseThrow(() -> new Misuse(CommandTexts.get("candidate.missing", CANDIDATE))));
        if (!Files.isDirectory(folder)) {
            throw new Misuse(CommandTexts.get("candidate.no-folder", folder, CANDIDATE));
        }
        requireTables(folder);
        BacktestReport report;
        CandidateFigures figures;
        try (ConfigurableApplicationContext context = application.start(arguments.settings())) {
            report = report(context, folder);
            var decisions = context.getBean(Decisions.class);
            figures = CandidateFigures.of(report, decisions.imported(), decisions.assumed());
        }
        if (report.decisions() == 0) {
            System.err.println(CommandTexts.get("candidate.no-history"));
        }
        arguments.write(figures);
        if (report.spotCheck().differences() > 0) {
            throw new CommandFailed(
                    CommandTexts.get("backtest.differs", report.spotCheck().differences()), null);
        }
    }

    private static BacktestReport report(ConfigurableApplicationContext context, Path folder) {
        Release tables =
                candidate(folder, context.getBean(Releases.class).active().release());
        requireFaultless(tables, context.getBean(WorkshopWords.class));
        var progress = new ProgressLine();
        try (Judge released = Judge.of(context.getBean(Releases.class).active().release());
                Judge candidate = Judge.of(tables)) {
            var history = context.getBean(Decisions.class).history((done, all) -> {
                progress.show("candidate.reading", done, all);
                return true;
            });
            BacktestReport report = new Backtest(released, candidate).run(history, (done, all) -> {
                progress.show("backtest.running", done, all);
                return true;
            });
            progress.end();
            return report;
        }
    }

    /** As on the page, what has faults isn't tried. */
    private static void requireFaultless(Release tables, WorkshopWords words) {
        LocaleContextHolder.setDefaultLocale(Locale.getDefault());
        List<Finding> faults = Checks.of(tables, CHECKING).faults();
        if (!faults.isEmpty()) {
            throw new CommandFailed(
                    CommandTexts.get(
                            "candidate.unusable",
                            faults.stream().map(words::finding).collect(Collectors.joining("\n"))),
                    null);
        }
    }

    /** What the folder lacks is the released one's. */
    private static Release candidate(Path folder, Release released) {
        return Release.of(
                "candidate",
                content(
                        folder.resolve(
                                Files.exists(folder.resolve(Release.POINTS_FILE)) ? Release.POINTS_FILE : WORKBOOK),
                        released.points()),
                content(folder.resolve(Release.GRAPH_FILE), released.graph()),
                content(folder.resolve(Release.CATALOGUE_FILE), released.catalogue()));
    }

    /** Before the database is opened, which takes a while. */
    private static void requireTables(Path folder) {
        if (FILES.stream().noneMatch(file -> Files.exists(folder.resolve(file)))) {
            throw new Misuse(CommandTexts.get("candidate.empty", folder, String.join(", ", FILES)));
        }
        if (Files.exists(folder.resolve(Release.POINTS_FILE)) && Files.exists(folder.resolve(WORKBOOK))) {
            throw new Misuse(CommandTexts.get("candidate.both", folder, Release.POINTS_FILE, WORKBOOK));
        }
    }

    private static byte[] content(Path file, Release.Content otherwise) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : otherwise.bytes();
        } catch (IOException unreadable) {
            throw new CommandFailed(CommandTexts.get("candidate.unreadable", file, unreadable), unreadable);
        }
    }
}
