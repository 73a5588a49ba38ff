package io.relevo.supervision;

import io.relevo.flow.OpenClocks;
import io.relevo.sla.CalendarEditor;
import io.relevo.sla.Clock;
import io.relevo.sla.Holiday;
import io.relevo.sla.Holidays;
import io.relevo.sla.Hours;
import io.relevo.sla.WrittenCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for programs: whole definitions, with the version they were read at. */
@RestController
@RequestMapping("/api/calendars")
class CalendarApi {

    private final CalendarEditor editor;
    private final CalendarDesk desk;

    CalendarApi(CalendarEditor editor, CalendarDesk desk) {
        this.editor = editor;
        this.desk = desk;
    }

    record Listing(List<Listed> items) {}

    record Listed(String name, String zone, long version, boolean openNow) {}

    record Definition(
            String zone, Long version, List<WrittenCalendar.WeekRow> weekly, List<WrittenCalendar.DateRow> exceptions) {

        WrittenCalendar named(String name) {
            return new WrittenCalendar(name, zone, version, weekly, exceptions);
        }
    }

    record Preview(WrittenCalendar definition, List<Week> weeks, OpenCases openCases) {}

    record Week(LocalDate monday, Duration before, Duration after, List<Day> days) {}

    record Day(LocalDate date, List<Interval> before, List<Interval> after, boolean differs) {}

    /** Times as in a definition. */
    record Interval(String opens, String closes) {}

    record OpenCases(int cases, int movedClocks, int breachedClocks, int unreadableCases, List<Moved> first) {}

    record Moved(
            String caseNumber, String metric, String level, Instant dueBefore, Instant dueAfter, boolean breached) {}

    record HolidayList(List<Holiday> items) {}

    @GetMapping
    Listing list() {
        return new Listing(editor.all().stream()
                .map(calendar -> new Listed(
                        calendar.name(),
                        calendar.zone(),
                        calendar.version(),
                        desk.inForce(calendar.name())
                                .map(hours -> hours.isOpen(desk.now()))
                                .orElse(false)))
                .toList());
    }

    @GetMapping("/{name}")
    WrittenCalendar one(@PathVariable String name) {
        return editor.find(name);
    }

    /** Without a version it must be new: 201. */
    @PutMapping("/{name}")
    ResponseEntity<WrittenCalendar> save(
            @PathVariable String name,
            @RequestParam(required = false) LocalDate changesFrom,
            @RequestBody Definition definition) {
        WrittenCalendar saved = editor.save(definition.named(name), changesFrom);
        return ResponseEntity.status(definition.version() == null ? HttpStatus.CREATED : HttpStatus.OK)
                .body(saved);
    }

    @PostMapping("/{name}/preview")
    Preview preview(
            @PathVariable String name,
            @RequestParam(required = false) LocalDate changesFrom,
            @RequestBody Definition definition) {
        CalendarPreview preview = desk.preview(definition.named(name), changesFrom);
        return new Preview(
                preview.change().written(),
                preview.weeks().stream()
                        .map(week -> new Week(
                                week.monday(),
                                week.before(),
                                week.after(),
                                week.days().stream()
                                        .map(day -> new Day(
                                                day.date(),
                                                intervals(day.before()),
                                                intervals(day.after()),
                                                day.differs()))
                                        .toList()))
                        .toList(),
                openCases(preview.cases()));
    }

    @GetMapping("/holidays")
    HolidayList holidays(@RequestParam String country, @RequestParam int year) {
        return new HolidayList(Holidays.of(country, year));
    }

    private static List<Interval> intervals(List<Hours> hours) {
        return hours == null
                ? null
                : hours.stream()
                        .map(open -> new Interval(
                                open.opens().toString(), open.closes().toString()))
                        .toList();
    }

    private static OpenCases openCases(OpenClocks.Differences cases) {
        return cases == null
                ? new OpenCases(0, 0, 0, 0, List.of())
                : new OpenCases(
                        cases.cases(),
                        cases.moved(),
                        cases.breached(),
                        cases.unreadable(),
                        cases.first().stream().map(CalendarApi::moved).toList());
    }

    private static Moved moved(OpenClocks.Moved clock) {
        Clock any = clock.after() == null ? clock.before() : clock.after();
        return new Moved(
                clock.number().toString(),
                any.metric().code(),
                any.level(),
                clock.before() == null ? null : clock.before().dueAt(),
                clock.after() == null ? null : clock.after().dueAt(),
                clock.breaches());
    }
}
