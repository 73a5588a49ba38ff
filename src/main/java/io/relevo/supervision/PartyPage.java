package io.relevo.supervision;

import io.relevo.flow.Addressees;
import io.relevo.parties.Party;
import io.relevo.parties.PartyRefused;
import io.relevo.parties.Requests;
import io.relevo.sla.Calendars;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Areas and third parties one can ask, to be added and changed. */
@Controller
@RequestMapping("/insight/parties")
class PartyPage {

    private final Requests requests;
    private final Addressees addressees;
    private final Calendars calendars;
    private final Staff staff;

    PartyPage(Requests requests, Addressees addressees, Calendars calendars, Staff staff) {
        this.requests = requests;
        this.addressees = addressees;
        this.calendars = calendars;
        this.staff = staff;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("parties", requests.latestParties());
        model.addAttribute("open", requests.openByParty());
        model.addAttribute("calendars", calendars.names());
        return "supervision/parties";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(PartyForm.blank(), null, model);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Model model) {
        Party stored = stored(code);
        return form(PartyForm.of(stored), stored, model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("party") PartyForm party,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return save(party, errors, null, addressees::add, model, redirect, response);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @ModelAttribute("party") PartyForm party,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Party stored = stored(code);
        if (!code.equals(party.code())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return save(party, errors, stored, addressees::change, model, redirect, response);
    }

    private String save(
            PartyForm form,
            BindingResult errors,
            Party stored,
            Consumer<Party> door,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Party party = form.toParty();
        try {
            door.accept(party);
        } catch (PartyRefused refused) {
            refused.faults()
                    .forEach(fault -> errors.rejectValue(
                            fault.field(), PartyProblems.text(fault), new Object[] {fault.argument()}, null));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, stored, model);
        }
        redirect.addFlashAttribute(
                "saved", party.name(LocaleContextHolder.getLocale().getLanguage()));
        redirect.addFlashAttribute("added", stored == null);
        redirect.addFlashAttribute("area", party.kind() == Party.Kind.AREA);
        return "redirect:/insight/parties";
    }

    /** @param stored null for a new one */
    private String form(PartyForm form, Party stored, Model model) {
        model.addAttribute("party", form);
        model.addAttribute("stored", stored);
        model.addAttribute("kinds", Party.Kind.values());
        // one that was deleted in the database stays visible until somebody chooses another
        model.addAttribute(
                "calendars",
                Stream.concat(Stream.ofNullable(form.calendar()), calendars.names().stream())
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList());
        if (stored != null) {
            model.addAttribute("kindFixed", addressees.isInUse(stored));
            model.addAttribute("open", requests.openByParty().getOrDefault(stored.code(), 0));
            model.addAttribute(
                    "people",
                    staff.all().stream()
                            .filter(Agent::active)
                            .filter(agent -> ("back-office-" + stored.code()).equals(agent.role()))
                            .map(Agent::name)
                            .toList());
        }
        return "supervision/party";
    }

    private Party stored(String code) {
        Optional<Party> found = requests.latestParties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst();
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
