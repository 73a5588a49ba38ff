package io.relevo.supervision;

import io.relevo.sla.CalendarEditor;
import io.relevo.sla.CalendarRefused;
import io.relevo.sla.Hours;
import io.relevo.sla.WrittenCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All calendars: which hours hold this week, what comes, who is open now; and new ones. */
@Controller
@RequestMapping("/insight/calendars")
class CalendarsPage {

    private static final int NEXT_EXCEPTIONS = 3;

    private final CalendarEditor editor;
    private final CalendarDesk desk;
    private final CalendarWords words;
    private final CalendarFaultTexts faultTexts;

    CalendarsPage(CalendarEditor editor, CalendarDesk desk, CalendarWords words, CalendarFaultTexts faultTexts) {
        this.editor = editor;
        this.desk = desk;
        this.words = words;
        this.faultTexts = faultTexts;
    }

    /** @param usable false: its rows make no calendar, and nothing else is known */
    record Listed(
            String name,
            String zone,
            boolean usable,
            boolean open,
            String nextOpening,
            List<CalendarWords.Line> week,
            List<CalendarWords.Line> exceptions) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("calendars", editor.all().stream().map(this::listed).toList());
        model.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        return "supervision/calendars";
    }

    /** A new calendar begins with the hours another one has from today on. */
    @PostMapping
    ModelAndView create(
            @RequestParam String name,
            @RequestParam String zone,
            @RequestParam String like,
            Model model,
            RedirectAttributes redirect) {
        try {
            WrittenCalendar sample = editor.find(like);
            WrittenCalendar created = editor.save(beginning(sample, name, zone), null);
            redirect.addFlashAttribute("created", created.name());
            return new ModelAndView("redirect:/insight/calendars/" + created.name());
        } catch (CalendarRefused refused) {
            model.addAttribute(
                    "faults",
                    refused.faults().stream().map(faultTexts::sentence).toList());
            model.addAttribute("newName", name);
            model.addAttribute("newZone", zone);
            model.addAttribute("newLike", like);
            list(model);
            return new ModelAndView("supervision/calendars", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private WrittenCalendar beginning(WrittenCalendar like, String name, String zone) {
        LocalDate today = desk.today(zone);
        return new WrittenCalendar(
                name,
                zone,
                null,
                like.weekly().stream()
                        .filter(row -> !CalendarForm.isOver(row, today))
                        .map(row -> new WrittenCalendar.WeekRow(
                                row.day(),
                                row.opens(),
                                row.closes(),
                                row.validFrom() == null || row.validFrom().compareTo(today.toString()) <= 0
                                        ? null
                                        : row.validFrom(),
                                row.validTo()))
                        .toList(),
                like.exceptions().stream()
                        .filter(row -> !CalendarForm.isOver(row, today))
                        .toList());
    }

    private Listed listed(WrittenCalendar calendar) {
        LocalDate today = desk.today(calendar.zone());
        var inForce = desk.inForce(calendar.name());
        return new Listed(
                calendar.name(),
                calendar.zone(),
                inForce.isPresent(),
                inForce.map(hours -> hours.isOpen(desk.now())).orElse(false),
                inForce.map(hours -> words.instant(hours.nextOpening(desk.now()), hours.zone()))
                        .orElse(null),
                inForce.map(hours -> words.week(hours, CalendarPreview.monday(today)))
                        .orElse(List.of()),
                calendar.exceptions().stream()
                        .filter(row -> !CalendarForm.isOver(row, today))
                        .map(row -> row.date())
                        .distinct()
                        .limit(NEXT_EXCEPTIONS)
                        .map(LocalDate::parse)
                        .map(date -> new CalendarWords.Line(
                                words.date(date), exception(inForce.map(hours -> hours.on(date)), calendar, date)))
                        .toList());
    }

    private String exception(Optional<List<Hours>> hours, WrittenCalendar calendar, LocalDate date) {
        String note = CalendarPreview.note(calendar, date);
        String open = hours.map(words::hours).orElse("");
        return note == null ? open : words.text("calendars.noted", note, open);
    }
}
