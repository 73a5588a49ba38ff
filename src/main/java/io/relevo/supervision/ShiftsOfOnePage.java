package io.relevo.supervision;

import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import io.relevo.staff.Roster;
import io.relevo.staff.RosterRefusal;
import io.relevo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's weekly shifts and absences, to be changed. */
@Controller
@RequestMapping("/insight/shifts/{userId}")
class ShiftsOfOnePage {

    private static final int SHOWN_ABSENCES = 30;

    private final Staff staff;
    private final Roster roster;
    private final DutyBoard board;
    private final RosterTexts texts;
    private final Clock time;

    ShiftsOfOnePage(Staff staff, Roster roster, DutyBoard board, RosterTexts texts, Clock time) {
        this.staff = staff;
        this.roster = roster;
        this.board = board;
        this.texts = texts;
        this.time = time;
    }

    @GetMapping
    String show(@PathVariable String userId, Model model) {
        return page(userId, ShiftForm.of(roster.shifts(userId)), AbsenceForm.blank(), model);
    }

    @PostMapping
    String saveShifts(
            @PathVariable String userId,
            @ModelAttribute("form") ShiftForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String wrong = refusal(() -> roster.saveShifts(userId, form.shifts()));
        if (wrong != null) {
            model.addAttribute("wrongShifts", wrong);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(userId, form, AbsenceForm.blank(), model);
        }
        redirect.addFlashAttribute("saved", "shifts");
        return back(userId, redirect);
    }

    @PostMapping("/absences")
    String addAbsence(
            @PathVariable String userId,
            @ModelAttribute("absence") AbsenceForm absence,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String wrong = refusal(() -> roster.addAbsence(
                userId,
                absence.from(board.zone()),
                absence.to(board.zone()),
                Absence.Reason.of(absence.reason()),
                absence.note()));
        if (wrong != null) {
            model.addAttribute("wrongAbsence", wrong);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(userId, ShiftForm.of(roster.shifts(userId)), absence, model);
        }
        redirect.addFlashAttribute("saved", "absence");
        return back(userId, redirect);
    }

    @PostMapping("/absences/{id}/remove")
    String removeAbsence(@PathVariable String userId, @PathVariable String id, RedirectAttributes redirect) {
        if (roster.removeAbsence(userId, id)) {
            redirect.addFlashAttribute("saved", "removed");
        }
        return back(userId, redirect);
    }

    /** What is wrong, in the reader's language, or null. */
    private String refusal(Runnable change) {
        try {
            change.run();
            return null;
        } catch (RosterRefusal refusal) {
            return texts.sentence(refusal);
        } catch (FormRefusal refusal) {
            return texts.sentence(refusal.key(), refusal.arguments());
        } catch (DateTimeParseException unreadable) {
            return texts.sentence("unreadable", unreadable.getParsedString());
        }
    }

    private String page(String userId, ShiftForm form, AbsenceForm absence, Model model) {
        Agent agent = staff.find(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Absence> absences = roster.absences(userId).stream()
                .sorted(Comparator.comparing(Absence::from).reversed())
                .limit(SHOWN_ABSENCES)
                .toList();
        model.addAttribute("agent", agent);
        model.addAttribute("form", form.roomy());
        model.addAttribute("absence", absence);
        model.addAttribute("absences", absences);
        model.addAttribute("reasons", Absence.Reason.values());
        model.addAttribute("weekdays", weekdays());
        model.addAttribute("followsShop", roster.shifts(userId).isEmpty());
        model.addAttribute("now", time.instant());
        model.addAttribute("zone", board.zone());
        return "supervision/shifts-of-one";
    }

    private static Map<DayOfWeek, String> weekdays() {
        var names = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(day, day.getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale()));
        }
        return names;
    }

    private static String back(String userId, RedirectAttributes redirect) {
        redirect.addAttribute("userId", userId);
        return "redirect:/insight/shifts/{userId}";
    }
}
