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
import io.relevo.returns.Decisions;
import io.relevo.returns.Finding;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import io.relevo.returns.UnusableRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code backtest}: a folder's tables over every decision the database has on record. Like any start it brings the schema up to date; it writes no decision and no release of its own. */
public class CandidateCommand implements Command {

    private static final String CANDIDATE = "--candidate";
    private static final String WORKBOOK = "return-points.xlsx";

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
        BacktestReport report;
        CandidateFigures figures;
        try (ConfigurableApplicationContext context = application.start(arguments.settings())) {
            report = report(context, folder);
            var decisions = context.getBean(Decisions.class);
            figures = CandidateFigures.of(report, decisions.imported(), decisions.assumed());
        }
        arguments.write(figures);
        if (report.spotCheck().differences() > 0) {
            throw new CommandFailed(
                    CommandTexts.get("backtest.differs", report.spotCheck().differences()), null);
        }
    }

    private static BacktestReport report(ConfigurableApplicationContext context, Path folder) {
        var progress = new ProgressLine();
        try (Judge released = Judge.of(context.getBean(Releases.class).active().release());
                Judge candidate = Judge.of(candidate(folder, released.release()))) {
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
        } catch (UnusableRelease unusable) {
            throw new CommandFailed(
                    CommandTexts.get(
                            "candidate.unusable",
                            unusable.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"))),
                    unusable);
        }
    }

    /** What the folder lacks is the released one's. */
    private static Release candidate(Path folder, Release released) {
        boolean csv = Files.exists(folder.resolve(Release.POINTS_FILE));
        if (!csv
                && !Files.exists(folder.resolve(WORKBOOK))
                && !Files.exists(folder.resolve(Release.GRAPH_FILE))
                && !Files.exists(folder.resolve(Release.CATALOGUE_FILE))) {
            throw new Misuse(CommandTexts.get(
                    "candidate.empty",
                    folder,
                    String.join(", ", Release.POINTS_FILE, WORKBOOK, Release.GRAPH_FILE, Release.CATALOGUE_FILE)));
        }
        return Release.of(
                "candidate",
                content(folder.resolve(csv ? Release.POINTS_FILE : WORKBOOK), released.points()),
                content(folder.resolve(Release.GRAPH_FILE), released.graph()),
                content(folder.resolve(Release.CATALOGUE_FILE), released.catalogue()));
    }

    private static byte[] content(Path file, Release.Content otherwise) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : otherwise.bytes();
        } catch (IOException unreadable) {
            throw new CommandFailed(CommandTexts.get("candidate.unreadable", file, unreadable), unreadable);
        }
    }
}
