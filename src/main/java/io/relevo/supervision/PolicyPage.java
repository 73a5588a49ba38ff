package io.relevo.supervision;

import io.relevo.flow.Caller;
import io.relevo.flow.LadderRehearsal;
import io.relevo.flow.PolicyFault;
import io.relevo.flow.PolicyTable;
import io.relevo.flow.PolicyTables;
import io.relevo.flow.Retargeting;
import io.relevo.flow.TooLate;
import io.relevo.sla.Calendars;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Targets and ladder as forms. Until somebody says "use", the form itself is the only place that holds the draft. */
@Controller
@RequestMapping("/insight/{page:targets|ladder}")
class PolicyPage {

    private static final Map<String, String> KEYS =
            Map.of("targets", "deadline-targets", "ladder", "escalation-ladder");
    private static final int SHOWN = 100;
    private static final int REMEMBERED = 8;

    private final PolicyTables tables;
    private final Retargeting retargeting;
    private final LadderRehearsal rehearsal;
    private final Calendars calendars;
    private final PolicyWords words;
    private final ZoneId zone;

    PolicyPage(
            PolicyTables tables,
            Retargeting retargeting,
            LadderRehearsal rehearsal,
            Calendars calendars,
            PolicyWords words,
            @Value("${relevo.shop.zone}") ZoneId zone) {
        this.tables = tables;
        this.retargeting = retargeting;
        this.rehearsal = rehearsal;
        this.calendars = calendars;
        this.words = words;
        this.zone = zone;
    }

    @GetMapping
    String table(@PathVariable String page, Model model) {
        PolicyTable latest = tables.latest(KEYS.get(page));
        return show(page, latest, PolicyDraft.of(latest), List.of(), -1, model);
    }

    /** @param what the button: a row's {@code up-3} …, {@code preview}, {@code use}, {@code apply} */
    @PostMapping
    String edit(
            @PathVariable String page,
            @RequestParam(name = "do", defaultValue = "preview") String what,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PolicyTable latest = tables.latest(KEYS.get(page));
        PolicyDraft draft = PolicyDraft.of(latest, fields);
        boolean uses = what.equals("use") || what.equals("apply");
        if (!uses && !what.equals("preview")) {
            PolicyDraft edited = draft.after(what, latest);
            return show(
                    page,
                    latest,
                    edited,
                    List.of(),
                    PolicyDraft.touched(what, edited.rows().size()),
                    model);
        }
        List<PolicyFault> faults = tables.faults(latest.key(), draft.rows());
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(page, latest, draft, faults, -1, model);
        }
        if (uses) {
            try {
                int version = tables.use(caller, latest.key(), draft.version(), draft.rows());
                redirect.addFlashAttribute("used", version);
                if (what.equals("apply") && page.equals("targets")) {
                    redirect.addFlashAttribute("applied", retargeting.apply(caller));
                }
                return "redirect:/insight/" + page;
            } catch (TooLate overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
        }
        return preview(page, tables.latest(latest.key()), draft, model);
    }

    /** Compares with the version there is now, also if it is not the one the draft began with: the page says so. */
    private String preview(String page, PolicyTable latest, PolicyDraft draft, Model model) {
        if (latest.version() != draft.version()) {
            model.addAttribute("overtaken", latest.version());
        }
        model.addAttribute("difference", PolicyDifference.of(latest, draft.rows(), words));
        if (page.equals("targets")) {
            model.addAttribute("effect", retargeting.whatIf(draft.rows(), SHOWN));
        } else {
            model.addAttribute("walks", LadderWalks.of(rehearsal.of(latest.rows()), rehearsal.of(draft.rows())));
        }
        return show(page, latest, new PolicyDraft(latest.version(), draft.rows()), List.of(), -1, model);
    }

    private String show(
            String page, PolicyTable latest, PolicyDraft draft, List<PolicyFault> faults, int touched, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("version", draft.version());
        model.addAttribute(
                "rows",
                PolicyView.of(latest, draft, faults, calendars.names(), touched, words, LocaleContextHolder.getLocale())
                        .rows());
        model.addAttribute(
                "faults",
                faults.stream()
                        .map(fault -> fault.text(LocaleContextHolder.getLocale()))
                        .toList());
        model.addAttribute("units", List.of("s", "min", "h", "feel"));
        model.addAttribute("versions", tables.versions(latest.key(), REMEMBERED));
        model.addAttribute("words", words);
        model.addAttribute("zone", zone);
        return "supervision/policy";
    }
}
