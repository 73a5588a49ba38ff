package io.relevo.supervision;

import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.CalendarEditor;
import io.relevo.sla.CalendarFault;
import io.relevo.sla.CalendarFault.Kind;
import io.relevo.sla.CalendarRefused;
import io.relevo.sla.Calendars;
import io.relevo.sla.Holidays;
import io.relevo.sla.WrittenCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One calendar. Every button sends the whole form, which comes back as typed; only saving leaves it. */
@Controller
@RequestMapping("/insight/calendars/{name}")
class CalendarPage {

    /** More rows than a calendar may have, so that one too many is told and not cut off. */
    private static final int MOST_ROWS = 2000;

    private final CalendarEditor editor;
    private final CalendarDesk desk;
    private final CalendarWords words;
    private final CalendarFaultTexts faultTexts;

    CalendarPage(CalendarEditor editor, CalendarDesk desk, CalendarWords words, CalendarFaultTexts faultTexts) {
        this.editor = editor;
        this.desk = desk;
        this.words = words;
        this.faultTexts = faultTexts;
    }

    @InitBinder
    void allowManyRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    @GetMapping
    ModelAndView edit(@PathVariable String name) {
        WrittenCalendar stored = stored(name);
        return page(stored, CalendarForm.of(stored, desk.today(stored.zone())), List.of(), HttpStatus.OK);
    }

    /** @param action what the button says: {@code preview}, {@code save}, {@code add-weekly:MONDAY} … */
    @PostMapping
    ModelAndView act(
            @PathVariable String name,
            @RequestParam(defaultValue = "preview") String action,
            @ModelAttribute("form") CalendarForm form,
            RedirectAttributes redirect) {
        WrittenCalendar stored = stored(name);
        String[] button = action.split(":", 2);
        String on = button.length > 1 ? button[1] : "";
        try {
            return switch (button[0]) {
                case "save" -> save(stored, form, redirect);
                case "delete" -> delete(name, redirect);
                case "add-weekly" -> typed(stored, form.addWeekly(on));
                case "remove-weekly" -> typed(stored, form.removeWeekly(Integer.parseInt(on)));
                case "copy-monday" -> typed(stored, form.copyMonday());
                case "add-exception" -> typed(stored, form.addException());
                case "remove-exception" -> typed(stored, form.removeException(Integer.parseInt(on)));
                case "holidays" -> typed(stored, propose(stored, form));
                case "add-holiday" -> typed(stored, form.addHoliday());
                case "take-holidays" -> typed(stored, form.takeHolidays());
                case "drop-holidays" -> typed(stored, form.propose(List.of()));
                default -> preview(stored, form);
            };
        } catch (CalendarRefused refused) {
            // who saves again has been told
            boolean overtaken = refused.isFor(Kind.CHANGED_MEANWHILE);
            CalendarForm told = overtaken ? form.withVersion(stored.version()) : form;
            return page(stored, told, refused.faults(), HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("overtaken", overtaken);
        }
    }

    private ModelAndView save(WrittenCalendar stored, CalendarForm form, RedirectAttributes redirect) {
        editor.save(form.written(stored, today(stored)), changesFrom(form));
        redirect.addFlashAttribute("saved", stored.name());
        return new ModelAndView("redirect:/insight/calendars/" + stored.name());
    }

    private ModelAndView delete(String name, RedirectAttributes redirect) {
        desk.delete(name);
        redirect.addFlashAttribute("deleted", name);
        return new ModelAndView("redirect:/insight/calendars");
    }

    private ModelAndView preview(WrittenCalendar stored, CalendarForm form) {
        return typed(stored, form)
                .addObject("preview", desk.preview(form.written(stored, today(stored)), changesFrom(form)));
    }

    private ModelAndView typed(WrittenCalendar stored, CalendarForm form) {
        return page(stored, form, List.of(), HttpStatus.OK);
    }

    private CalendarForm propose(WrittenCalendar stored, CalendarForm form) {
        if (!form.hasCountry()) {
            return form.propose(List.of());
        }
        LocalDate today = today(stored);
        String language = LocaleContextHolder.getLocale().getLanguage();
        Optional<BusinessCalendar> hours = desk.inForce(stored.name());
        return form.propose(Holidays.of(form.country(), form.year()).stream()
                .map(day -> CalendarForm.proposed(
                        day,
                        language,
                        hours.map(calendar -> calendar.on(day.date()).isEmpty()).orElse(false)
                                || form.exceptions().stream()
                                        .anyMatch(row -> day.date().toString().equals(row.date())),
                        !day.date().isAfter(today)))
                .toList());
    }

    private LocalDate today(WrittenCalendar stored) {
        return desk.today(stored.zone());
    }

    private static LocalDate changesFrom(CalendarForm form) {
        try {
            return form.changesFrom() == null || form.changesFrom().isBlank()
                    ? null
                    : LocalDate.parse(form.changesFrom().strip());
        } catch (DateTimeException e) {
            throw CalendarRefused.date(form.changesFrom());
        }
    }

    private WrittenCalendar stored(String name) {
        try {
            return editor.find(name);
        } catch (CalendarRefused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private ModelAndView page(
            WrittenCalendar stored, CalendarForm form, List<CalendarFault> faults, HttpStatus status) {
        LocalDate today = today(stored);
        var page = new ModelAndView("supervision/calendar", status);
        page.addObject("form", form);
        page.addObject("stored", stored);
        page.addObject("today", today);
        page.addObject("faults", faults);
        page.addObject("faultTexts", faultTexts);
        page.addObject("words", words);
        page.addObject("days", DayOfWeek.values());
        page.addObject("countries", Holidays.COUNTRIES);
        page.addObject("zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        page.addObject("isDefault", Calendars.DEFAULT.equals(stored.name()));
        page.addObject(
                "past",
                stored.weekly().stream()
                        .filter(row -> CalendarForm.isOver(row, today))
                        .toList());
        page.addObject(
                "pastExceptions",
                stored.exceptions().stream()
                        .filter(row -> CalendarForm.isOver(row, today))
                        .toList());
        Optional<BusinessCalendar> inForce = desk.inForce(stored.name());
        page.addObject(
                "open", inForce.map(calendar -> calendar.isOpen(desk.now())).orElse(false));
        page.addObject(
                "nextOpening",
                inForce.map(calendar -> words.instant(calendar.nextOpening(desk.now()), calendar.zone()))
                        .orElse(null));
        return page;
    }
}
