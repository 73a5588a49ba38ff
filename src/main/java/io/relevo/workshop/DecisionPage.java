package io.relevo.workshop;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Explanation;
import io.relevo.returns.Judge;
import io.relevo.returns.Outcome;
import io.relevo.returns.Release;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finds a decision by its day, outcome or return, and shows why it was made. */
@Controller
@RequestMapping("/workshop/returns/decisions")
class DecisionPage {

    private static final int SHOWN = 200;

    private final Decisions decisions;
    private final LiveRelease live;
    private final WorkshopWords words;
    private final Clock clock;

    DecisionPage(Decisions decisions, LiveRelease live, WorkshopWords words, Clock clock) {
        this.decisions = decisions;
        this.live = live;
        this.words = words;
        this.clock = clock;
    }

    /** @param day in the shop's zone; today if there is none */
    @GetMapping
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(required = false) Outcome outcome,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        LocalDate chosen = day == null ? today : day;
        List<Decision> found = number.isBlank()
                ? decisions.decided(
                        outcome,
                        chosen.atStartOfDay(words.zone()).toInstant(),
                        chosen.plusDays(1).atStartOfDay(words.zone()).toInstant(),
                        SHOWN)
                : decisions.ofReturn(number.strip()).stream()
                        .filter(one -> one.mode() != Decision.Mode.SHADOW)
                        .toList();
        model.addAttribute("found", found);
        model.addAttribute("more", found.size() >= SHOWN);
        model.addAttribute("day", chosen);
        model.addAttribute("today", today);
        model.addAttribute("yesterday", today.minusDays(1));
        model.addAttribute("chosenOutcome", outcome);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("number", number);
        model.addAttribute("words", words);
        return "workshop/decisions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        Decision decision = decisions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Explained explained = explained(decision);
        model.addAttribute("decision", decision);
        model.addAttribute("catalogue", explained.catalogue());
        model.addAttribute("explanation", explained.explanation());
        model.addAttribute("words", words);
        return "workshop/decision";
    }

    /** @param explanation null where the release is gone */
    private record Explained(Catalogue catalogue, Explanation explanation) {}

    private Explained explained(Decision decision) {
        try (Judge judge = Judge.of(live.find(decision.release()))) {
            return new Explained(judge.catalogue(), Explanation.of(judge, decision.facts()));
        } catch (NotYet gone) {
            return new Explained(Catalogue.read(Release.shipped().catalogue().bytes()), null);
        }
    }
}
