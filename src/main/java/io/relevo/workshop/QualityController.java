package io.relevo.workshop;

import io.relevo.returns.Handling;
import io.relevo.returns.Measures;
import io.relevo.returns.Quality;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quality of the tables, for programs. Days are the shop's, both included; without any the last thirty. */
@RestController
class QualityController {

    private final Measures measures;
    private final WorkshopWords words;
    private final Clock clock;

    QualityController(Measures measures, WorkshopWords words, Clock clock) {
        this.measures = measures;
        this.words = words;
        this.clock = clock;
    }

    /** Shares are 0 to 1, null where there is nothing to share; money is the value of the lines in USD. */
    record QualityAnswer(
            LocalDate from,
            LocalDate to,
            String zone,
            Counts all,
            Quality.Took timeToDecision,
            Quality.Took timeToPerson,
            List<Quality.OfOutcome> outcomes,
            List<RowAnswer> rows,
            List<ReleaseAnswer> releases) {}

    record Counts(
            int decisions,
            int withoutHuman,
            BigDecimal withoutHumanShare,
            int held,
            int reviewed,
            int approvedAfterHold,
            BigDecimal falseHoldShare,
            int overridden,
            BigDecimal overrideRate) {

        static Counts of(Handling some) {
            return new Counts(
                    some.decisions(),
                    some.untouched(),
                    some.untouchedShare(),
                    some.held(),
                    some.reviewed(),
                    some.approvedAfterHold(),
                    some.falseHoldShare(),
                    some.changed(),
                    some.overrideRate());
        }
    }

    record RowAnswer(String table, String row, Counts counts) {}

    record ReleaseAnswer(String release, Counts counts) {}

    @GetMapping("/api/returns/quality")
    QualityAnswer quality(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) String release) {
        Period period = Period.of(from, to, LocalDate.ofInstant(clock.instant(), words.zone()), words.zone());
        Quality quality =
                measures.of(period.begin(), period.end(), release == null || release.isBlank() ? null : release);
        return new QualityAnswer(
                period.from(),
                period.to(),
                words.zone().getId(),
                Counts.of(quality.all()),
                quality.byTables(),
                quality.byPeople(),
                quality.outcomes(),
                quality.rows().stream()
                        .map(one -> new RowAnswer(one.row().table(), one.row().row(), Counts.of(one.handling())))
                        .toList(),
                quality.releases().stream()
                        .map(one -> new ReleaseAnswer(one.release(), Counts.of(one.handling())))
                        .toList());
    }
}
