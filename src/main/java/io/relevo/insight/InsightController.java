package io.relevo.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of the pages, for programs. Days are the shop's, both included; without any the last four weeks. Times are
 * milliseconds.
 */
@RestController
@RequestMapping("/api/insight")
class InsightController {

    private static final int MOST_BREACHES = 1000;

    private final Spending spending;
    private final HeadlineStore headlines;
    private final BreachStore breaches;
    private final ScorecardStore scorecards;
    private final Days days;
    private final Clock time;

    InsightController(
            Spending spending,
            HeadlineStore headlines,
            BreachStore breaches,
            ScorecardStore scorecards,
            Days days,
            Clock time) {
        this.spending = spending;
        this.headlines = headlines;
        this.breaches = breaches;
        this.scorecards = scorecards;
        this.days = days;
        this.time = time;
    }

    /** @param conserved {@code ownedMillis} equals {@code lifeMillis}: every minute has one owner */
    record TimeAnswer(
            LocalDate from,
            LocalDate to,
            String zone,
            List<OwnerTime> owners,
            List<DayShare> days,
            long ownedMillis,
            long lifeMillis,
            boolean conserved,
            List<AttainmentAnswer> attainments) {}

    record AttainmentAnswer(String metric, long met, long breached, long n, double share) {

        static AttainmentAnswer of(Attainment one) {
            return new AttainmentAnswer(one.metric(), one.met(), one.breached(), one.n(), one.share());
        }
    }

    /** @param more there are more than these, the newest */
    record BreachesAnswer(LocalDate from, LocalDate to, List<BreachAnswer> items, boolean more) {}

    record BreachAnswer(
            String caseNumber,
            String metric,
            String place,
            String whose,
            String agent,
            Instant at,
            String cause,
            long targetMillis,
            boolean runsOn) {

        static BreachAnswer of(Breach breach) {
            return new BreachAnswer(
                    breach.number().toString(),
                    breach.metric(),
                    breach.place(),
                    breach.whose(),
                    breach.agent(),
                    breach.at(),
                    breach.cause(),
                    breach.targetMillis(),
                    breach.runsOn());
        }
    }

    record PartiesAnswer(LocalDate from, LocalDate to, List<Scorecard> items) {}

    @GetMapping("/time")
    TimeAnswer time(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        Period period = Period.of(null, from, to, days, time.instant());
        TimeSpent spent = spending.of(period);
        return new TimeAnswer(
                period.from(),
                period.to(),
                days.zone().getId(),
                spent.owners(),
                spent.days(),
                spent.ownedMillis(),
                spent.lifeMillis(),
                spent.conserved(),
                headlines.attainments(period).stream().map(AttainmentAnswer::of).toList());
    }

    @GetMapping("/third-parties")
    PartiesAnswer thirdParties(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        Instant now = time.instant();
        Period period = Period.of(null, from, to, days, now);
        return new PartiesAnswer(period.from(), period.to(), scorecards.of(period, now));
    }

    @GetMapping("/breaches")
    BreachesAnswer breaches(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) String whose) {
        Period period = Period.of(null, from, to, days, time.instant());
        List<Breach> found = breaches.of(period, whose == null || whose.isBlank() ? null : whose, MOST_BREACHES + 1);
        return new BreachesAnswer(
                period.from(),
                period.to(),
                found.stream().limit(MOST_BREACHES).map(BreachAnswer::of).toList(),
                found.size() > MOST_BREACHES);
    }
}
