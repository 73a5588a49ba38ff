package io.relevo.workshop;

import io.relevo.flow.Releases;
import io.relevo.returns.Measures;
import io.relevo.returns.Quality;
import io.relevo.returns.Release;
import io.relevo.returns.RowNames;
import io.relevo.returns.TableRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people made of the tables' decisions, over a period: where the tables are too cautious, or not cautious enough. */
@Controller
@RequestMapping("/workshop/returns")
class QualityPage {

    /** semantics.md §8: most are to be decided without a human. */
    private static final BigDecimal GOAL = new BigDecimal("0.5");

    private static final int[] CHOICES = {7, 30, 90, 365};
    private static final int SHOWN = 50;

    private final Measures measures;
    private final LiveRelease live;
    private final Candidates candidates;
    private final WorkshopWords words;
    private final Clock clock;

    QualityPage(Measures measures, LiveRelease live, Candidates candidates, WorkshopWords words, Clock clock) {
        this.measures = measures;
        this.live = live;
        this.candidates = candidates;
        this.words = words;
        this.clock = clock;
    }

    /** @param days of a link, up to today */
    public record Choice(int days, LocalDate from, boolean chosen) {}

    /** @param release empty for all */
    record Asked(Period period, String release) {

        String releaseOrAny() {
            return release.isEmpty() ? null : release;
        }
    }

    @ModelAttribute("asked")
    Asked asked(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String release) {
        return new Asked(Period.of(from, to, today(), words.zone()), release.strip());
    }

    @GetMapping("/quality")
    String show(@ModelAttribute("asked") Asked asked, Model model) {
        Quality quality = quality(asked);
        model.addAttribute("quality", quality);
        model.addAttribute("goal", GOAL);
        model.addAttribute(
                "reached",
                quality.all().untouchedShare() != null
                        && quality.all().untouchedShare().compareTo(GOAL) > 0);
        model.addAttribute("choices", choices(asked.period()));
        model.addAttribute(
                "heard", quality.rows().stream().filter(row -> row.heard() > 0).toList());
        model.addAttribute(
                "unheard",
                quality.rows().stream().filter(row -> row.heard() == 0).toList());
        model.addAttribute("releases", releases());
        model.addAttribute("titles", new Titles());
        model.addAttribute("names", names(asked));
        model.addAttribute("words", words);
        return "workshop/quality";
    }

    /** What people said about the decisions a row took part in. */
    @GetMapping("/quality/row")
    String row(
            @ModelAttribute("asked") Asked asked,
            @RequestParam String table,
            @RequestParam String row,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var wanted = new TableRow(table, row);
        model.addAttribute("row", wanted);
        model.addAttribute(
                "found",
                Slice.of(
                        page,
                        SHOWN,
                        skip -> measures.heard(
                                wanted,
                                asked.period().begin(),
                                asked.period().end(),
                                asked.releaseOrAny(),
                                skip,
                                SHOWN + 1)));
        model.addAttribute("names", names(asked));
        model.addAttribute("words", words);
        return "workshop/quality-row";
    }

    @GetMapping("/quality.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("asked") Asked asked) {
        String name = "quality-" + asked.period().from() + "-" + asked.period().to() + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(QualityCsv.of(quality(asked)));
    }

    /** What a release is called. */
    public final class Titles {

        public String of(String release) {
            return candidates
                    .ofRelease(release)
                    .map(Candidate::title)
                    .orElseGet(() -> live.isShipped(release) ? words.text("workshop.shipped") : release);
        }
    }

    private Quality quality(Asked asked) {
        return measures.of(asked.period().begin(), asked.period().end(), asked.releaseOrAny());
    }

    private List<String> releases() {
        return live.all().stream().map(Releases.Deployed::id).toList();
    }

    /** Of the release that was asked about, or the one in use. */
    private RowNames names(Asked asked) {
        try {
            return RowNames.of(live.find(asked.release().isEmpty() ? live.id() : asked.release()));
        } catch (NotYet gone) {
            return RowNames.of(Release.shipped());
        }
    }

    private List<Choice> choices(Period period) {
        return Arrays.stream(CHOICES)
                .mapToObj(days -> new Choice(days, today().minusDays(days - 1L), period.isLast(days, today())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }
}
