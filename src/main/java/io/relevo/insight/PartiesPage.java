package io.relevo.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How areas and third parties answer. */
@Controller
class PartiesPage {

    private final ScorecardStore scorecards;
    private final Owners owners;
    private final Days days;
    private final Clock time;

    PartiesPage(ScorecardStore scorecards, Owners owners, Days days, Clock time) {
        this.scorecards = scorecards;
        this.owners = owners;
        this.days = days;
        this.time = time;
    }

    @GetMapping("/insight/third-parties")
    String show(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            Model model) {
        Instant now = time.instant();
        Period chosen = Period.of(period, from, to, days, now);
        model.addAttribute("period", chosen);
        model.addAttribute("cards", scorecards.of(chosen, now));
        model.addAttribute("owners", owners);
        model.addAttribute("figures", new Figures(days.zone()));
        model.addAttribute("zone", days.zone().getId());
        return "insight/third-parties";
    }
}
