package io.relevo.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each table of the pages as a file. Column names are for programs; hours have four decimals. */
@Controller
@RequestMapping("/insight")
class Downloads {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);
    private static final int MOST_BREACHES = 100_000;

    private final Spending spending;
    private final LevelStore levels;
    private final BreachStore breaches;
    private final Bottleneck bottleneck;
    private final ScorecardStore scorecards;
    private final Owners owners;
    private final Days days;
    private final Clock time;

    Downloads(
            Spending spending,
            LevelStore levels,
            BreachStore breaches,
            Bottleneck bottleneck,
            ScorecardStore scorecards,
            Owners owners,
            Days days,
            Clock time) {
        this.spending = spending;
        this.levels = levels;
        this.breaches = breaches;
        this.bottleneck = bottleneck;
        this.scorecards = scorecards;
        this.owners = owners;
        this.days = days;
        this.time = time;
    }

    @ModelAttribute("chosen")
    Period chosen(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        return Period.of(period, from, to, days, time.instant());
    }

    @GetMapping("/owners.csv")
    ResponseEntity<byte[]> owners(@ModelAttribute("chosen") Period period) {
        var csv = new Csv(
                "owner",
                "name",
                "working_hours",
                "real_hours",
                "share",
                "cases",
                "solved_cases",
                "median_working_hours",
                "p90_working_hours");
        spending.of(period)
                .owners()
                .forEach(owner -> csv.row(
                        owner.owner(),
                        owners.name(owner.owner()),
                        hours(owner.workingMillis()),
                        hours(owner.realMillis()),
                        share(owner.share()),
                        owner.cases(),
                        owner.solved(),
                        hours(owner.medianMillis()),
                        hours(owner.p90Millis())));
        return csv.named(name("owners", period));
    }

    @GetMapping("/days.csv")
    ResponseEntity<byte[]> days(@ModelAttribute("chosen") Period period) {
        var csv = new Csv("day", "owner", "name", "working_hours", "real_hours");
        spending.of(period)
                .days()
                .forEach(share -> csv.row(
                        share.day(),
                        share.owner(),
                        owners.name(share.owner()),
                        hours(share.workingMillis()),
                        hours(share.realMillis())));
        return csv.named(name("days", period));
    }

    @GetMapping("/levels.csv")
    ResponseEntity<byte[]> levels(@ModelAttribute("chosen") Period period) {
        var csv = new Csv(
                "level", "arrivals", "visits_ended", "median_working_hours", "p90_working_hours", "met", "breached");
        levels.of(period)
                .forEach(level -> csv.row(
                        level.level(),
                        level.arrivals(),
                        level.ended(),
                        hours(level.medianMillis()),
                        hours(level.p90Millis()),
                        level.met(),
                        level.breached()));
        return csv.named(name("levels", period));
    }

    @GetMapping("/breaches.csv")
    ResponseEntity<byte[]> breaches(
            @ModelAttribute("chosen") Period period, @RequestParam(required = false) String whose) {
        var csv = new Csv("case", "metric", "place", "whose", "agent", "at", "cause", "target_hours", "runs_on");
        breaches.of(period, whose == null || whose.isBlank() ? null : whose, MOST_BREACHES)
                .forEach(breach -> csv.row(
                        breach.number(),
                        breach.metric(),
                        breach.place(),
                        breach.whose(),
                        breach.agent(),
                        breach.at(),
                        breach.cause(),
                        hours(breach.targetMillis()),
                        breach.runsOn()));
        return csv.named(name("breaches", period));
    }

    @GetMapping("/now.csv")
    ResponseEntity<byte[]> now(@ModelAttribute("chosen") Period period) {
        var csv = new Csv(
                "owner",
                "name",
                "open_cases",
                "median_hours_there",
                "oldest",
                "oldest_hours_there",
                "oldest_age_hours");
        bottleneck
                .at(time.instant())
                .forEach(waiting -> csv.row(
                        waiting.owner(),
                        owners.name(waiting.owner()),
                        waiting.cases(),
                        hours(waiting.medianSince().toMillis()),
                        waiting.oldest(),
                        hours(waiting.oldestSince().toMillis()),
                        hours(waiting.oldestAge().toMillis())));
        return csv.named("relevo-now.csv");
    }

    @GetMapping("/third-parties.csv")
    ResponseEntity<byte[]> thirdParties(@ModelAttribute("chosen") Period period) {
        var csv = new Csv(
                "party",
                "name",
                "asked",
                "answered",
                "in_time",
                "late",
                "withdrawn",
                "open_now",
                "overdue_now",
                "ladder_steps",
                "median_working_hours",
                "p90_working_hours");
        scorecards
                .of(period, time.instant())
                .forEach(card -> csv.row(
                        card.party(),
                        owners.name(card.party()),
                        card.asked(),
                        card.answered(),
                        card.inTime(),
                        card.late(),
                        card.withdrawn(),
                        card.open(),
                        card.overdue(),
                        card.steps(),
                        hours(card.medianMillis()),
                        hours(card.p90Millis())));
        return csv.named(name("third-parties", period));
    }

    static BigDecimal hours(Long millis) {
        return millis == null ? null : BigDecimal.valueOf(millis).divide(HOUR, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }

    private static String name(String table, Period period) {
        return "relevo-" + table + "-" + period.from() + "-" + period.to() + ".csv";
    }
}
