package io.relevo.workshop;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Explanation;
import io.relevo.returns.Outcome;
import io.relevo.returns.Release;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.returns.RowNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final int SHOWN = 50;

    private final Decisions decisions;
    private final Returns returns;
    private final KeptJudges judges;
    private final WorkshopWords words;
    private final Clock clock;

    DecisionPage(Decisions decisions, Returns returns, KeptJudges judges, WorkshopWords words, Clock clock) {
        this.decisions = decisions;
        this.returns = returns;
        this.judges = judges;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param day in the shop's zone; today if there is none
     * @param number of a return or of an order
     */
    @GetMapping
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(required = false) Outcome outcome,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        LocalDate chosen = day == null ? today : day;
        Slice<Decision> found = number.isBlank()
                ? Slice.of(
                        page,
                        SHOWN,
                        skip -> decisions.decided(
                                outcome,
                                chosen.atStartOfDay(words.zone()).toInstant(),
                                chosen.plusDays(1).atStartOfDay(words.zone()).toInstant(),
                                skip,
                                SHOWN + 1))
                : new Slice<>(numbered(number.strip()), 0, false);
        model.addAttribute("found", found);
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
        model.addAttribute("request", request(decision.returnNumber()).orElse(null));
        model.addAttribute("catalogue", explained.catalogue());
        model.addAttribute("explanation", explained.explanation());
        model.addAttribute("names", explained.names());
        model.addAttribute("words", words);
        return "workshop/decision";
    }

    private List<Decision> numbered(String number) {
        List<String> returned = new ArrayList<>(List.of(number.toUpperCase(Locale.ROOT)));
        returns.ofOrder(number).forEach(request -> returned.add(request.number().toString()));
        return returned.stream()
                .flatMap(one -> decisions.ofReturn(one).stream())
                .filter(one -> one.mode() != Decision.Mode.SHADOW)
                .toList();
    }

    private Optional<ReturnRequest> request(String number) {
        try {
            return returns.find(ReturnNumber.parse(number));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** @param explanation null where the release is gone */
    private record Explained(Catalogue catalogue, Explanation explanation, RowNames names) {}

    private Explained explained(Decision decision) {
        try {
            return judges.ask(
                    decision.release(),
                    judge -> new Explained(
                            judge.catalogue(), Explanation.of(judge, decision.facts()), RowNames.of(judge.release())));
        } catch (NotYet gone) {
            Release shipped = Release.shipped();
            return new Explained(Catalogue.read(shipped.catalogue().bytes()), null, RowNames.of(shipped));
        }
    }
}
