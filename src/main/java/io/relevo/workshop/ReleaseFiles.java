package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import io.relevo.returns.Catalogue;
import io.relevo.returns.PointsTable;
import io.relevo.returns.Release;
import io.relevo.returns.UnusableRelease;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The files of releases and candidates, to change them elsewhere. */
@Controller
@RequestMapping("/workshop/returns")
class ReleaseFiles {

    private static final String WORKBOOK = "return-points.xlsx";

    private final Candidates candidates;
    private final Backtests backtests;
    private final LiveRelease live;

    ReleaseFiles(Candidates candidates, Backtests backtests, LiveRelease live) {
        this.candidates = candidates;
        this.backtests = backtests;
        this.live = live;
    }

    @GetMapping("/releases/{id}/{file:[a-z-]+\\.[a-z]+}")
    ResponseEntity<byte[]> ofRelease(@PathVariable String id, @PathVariable String file) {
        try {
            return file(live.find(id), file);
        } catch (NotYet unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/candidates/{id}/files/{file:[a-z-]+\\.[a-z]+}")
    ResponseEntity<byte[]> ofCandidate(@PathVariable String id, @PathVariable String file) {
        return file(candidate(id).files(), file);
    }

    /** Every flow, row and cell of the last backtest. */
    @GetMapping("/candidates/{id}/backtest.csv")
    ResponseEntity<byte[]> backtest(@PathVariable String id) {
        BacktestReport report = backtests
                .latest(candidate(id).id())
                .map(BacktestRun::report)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return download("backtest-" + id + ".csv", "text/csv;charset=UTF-8", BacktestCsv.of(report));
    }

    private Candidate candidate(String id) {
        return candidates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(Release release, String file) {
        return switch (file) {
            case Release.POINTS_FILE -> points(release);
            case WORKBOOK -> workbook(release);
            case Release.GRAPH_FILE ->
                download(file, "application/xml", release.graph().bytes());
            case Release.CATALOGUE_FILE ->
                download(file, "application/json", release.catalogue().bytes());
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** A table with faults is handed out as it came. */
    private static ResponseEntity<byte[]> points(Release release) {
        byte[] kept = release.points().bytes();
        boolean workbook = kept.length > 1 && kept[0] == 'P' && kept[1] == 'K';
        return workbook
                ? download(WORKBOOK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", kept)
                : download(Release.POINTS_FILE, "text/csv;charset=UTF-8", kept);
    }

    private static ResponseEntity<byte[]> workbook(Release release) {
        try {
            Catalogue catalogue = Catalogue.read(release.catalogue().bytes());
            return download(
                    WORKBOOK,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    PointsTable.read(release.points().bytes(), catalogue)
                            .workbook(catalogue, WorkshopWords.language()));
        } catch (UnusableRelease unusable) {
            return points(release);
        }
    }

    private static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
