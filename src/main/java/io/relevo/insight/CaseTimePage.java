package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All the time of one case, read from its ledger as it is now. */
@Controller
class CaseTimePage {

    private final Cases cases;
    private final Ledger ledger;
    private final Owning owning;
    private final Owners owners;
    private final Days days;
    private final Clock time;

    CaseTimePage(Cases cases, Ledger ledger, Owning owning, Owners owners, Days days, Clock time) {
        this.cases = cases;
        this.ledger = ledger;
        this.owning = owning;
        this.owners = owners;
        this.days = days;
        this.time = time;
    }

    @GetMapping("/insight/cases/{number}")
    String show(@PathVariable String number, Model model) {
        CaseNumber known = known(number);
        CaseTime caseTime = of(known);
        model.addAttribute("number", known);
        model.addAttribute("subject", cases.find(known).orElseThrow().subject());
        model.addAttribute("time", caseTime);
        model.addAttribute(
                "inks",
                new Inks(caseTime.lines().stream().map(CaseTime.Line::owner).toList()));
        model.addAttribute("owners", owners);
        model.addAttribute("figures", new Figures(days.zone()));
        model.addAttribute("zone", days.zone().getId());
        return "insight/case";
    }

    @GetMapping("/insight/cases/{number}/time.csv")
    ResponseEntity<byte[]> download(@PathVariable String number) {
        CaseNumber known = known(number);
        var csv = new Csv(
                "owner", "state", "from", "to", "running", "working_hours", "real_hours", "calendar", "cause", "actor");
        for (CaseTime.Line line : of(known).lines()) {
            LedgerEvent cause = line.cause();
            csv.row(
                    line.owner(),
                    line.state(),
                    line.from(),
                    line.to(),
                    line.runs(),
                    Downloads.hours(line.working().toMillis()),
                    Downloads.hours(line.real().toMillis()),
                    line.calendar(),
                    cause == null ? null : cause.actor().cause().name(),
                    cause == null ? null : cause.actor().id());
        }
        return csv.named("relevo-" + known + ".csv");
    }

    private CaseTime of(CaseNumber number) {
        List<LedgerEvent> events = ledger.events(number);
        return CaseTime.of(
                owning.of(events), events.get(0).at(), days, time.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private CaseNumber known(String number) {
        return CaseNumber.findIn(number)
                .filter(written -> written.toString().equalsIgnoreCase(number))
                .filter(written -> cases.find(written).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
