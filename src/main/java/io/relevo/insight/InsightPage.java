package io.relevo.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervisor's page: how we stand, and where the time of a period went. */
@Controller
class InsightPage {

    private static final int SHOWN_BREACHES = 100;

    private final HeadlineStore headlines;
    private final Spending spending;
    private final LevelStore levels;
    private final BreachStore breaches;
    private final Bottleneck bottleneck;
    private final ProgressStore progress;
    private final Following following;
    private final Owners owners;
    private final Days days;
    private final Clock time;

    InsightPage(
            HeadlineStore headlines,
            Spending spending,
            LevelStore levels,
            BreachStore breaches,
            Bottleneck bottleneck,
            ProgressStore progress,
            Following following,
            Owners owners,
            Days days,
            Clock time) {
        this.headlines = headlines;
        this.spending = spending;
        this.levels = levels;
        this.breaches = breaches;
        this.bottleneck = bottleneck;
        this.progress = progress;
        this.following = following;
        this.owners = owners;
        this.days = days;
        this.time = time;
    }

    @GetMapping("/insight")
    String show(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) String whose,
            @RequestParam(defaultValue = "real") String hours,
            Model model) {
        Instant now = time.instant();
        Period chosen = Period.of(period, from, to, days, now);
        TimeSpent spent = spending.of(chosen);
        List<Waiting> waiting = bottleneck.at(now);
        String breachedBy = whose == null || whose.isBlank() ? null : whose;
        boolean working = hours.equals("working");
        var present = new TreeSet<String>();
        spent.owners().forEach(owner -> present.add(owner.owner()));
        waiting.forEach(owner -> present.add(owner.owner()));
        model.addAttribute("period", chosen);
        model.addAttribute("head", headlines.of(chosen, now));
        model.addAttribute("spent", spent);
        model.addAttribute("bars", StackedBars.of(chosen, spent.days(), working));
        model.addAttribute("working", working);
        model.addAttribute("levels", levels.of(chosen));
        model.addAttribute("breaches", breaches.of(chosen, breachedBy, SHOWN_BREACHES));
        model.addAttribute("mostBreaches", SHOWN_BREACHES);
        model.addAttribute("breachCounts", breaches.counts(chosen));
        model.addAttribute("whose", breachedBy);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "mostWaiting", waiting.stream().mapToInt(Waiting::cases).max().orElse(1));
        model.addAttribute("inks", new Inks(present));
        model.addAttribute("owners", owners);
        model.addAttribute("figures", new Figures(days.zone()));
        model.addAttribute("zone", days.zone().getId());
        model.addAttribute("asOf", progress.reached().followedTo());
        return "insight/time";
    }

    /** Computes everything anew, in the background. */
    @PostMapping("/insight/rebuild")
    String rebuild(RedirectAttributes redirect) {
        following.rebuild();
        redirect.addFlashAttribute("rebuilding", true);
        return "redirect:/insight";
    }
}
