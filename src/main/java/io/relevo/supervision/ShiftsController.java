package io.relevo.supervision;

import io.relevo.flow.DutyHours;
import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import io.relevo.staff.Roster;
import io.relevo.staff.Shift;
import io.relevo.staff.Staff;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shifts and absences for programs, such as a planning tool. */
@RestController
@RequestMapping("/api/shifts")
class ShiftsController {

    private static final Duration DEFAULT_SPAN = Duration.ofDays(7);
    private static final Duration LONGEST_SPAN = Duration.ofDays(92);

    private final Staff staff;
    private final Roster roster;
    private final DutyHours dutyHours;
    private final DutyBoard board;
    private final Clock time;

    ShiftsController(Staff staff, Roster roster, DutyHours dutyHours, DutyBoard board, Clock time) {
        this.staff = staff;
        this.roster = roster;
        this.dutyHours = dutyHours;
        this.board = board;
        this.time = time;
    }

    /**
     * Who is at work when.
     *
     * @param from by default now
     * @param to by default a week later; at most 92 days
     */
    @GetMapping
    Plan plan(@RequestParam(required = false) Instant from, @RequestParam(required = false) Instant to) {
        Instant start = from == null ? time.instant().truncatedTo(ChronoUnit.SECONDS) : from;
        Instant end = to == null ? start.plus(DEFAULT_SPAN) : to;
        if (!end.isAfter(start) || end.isAfter(start.plus(LONGEST_SPAN))) {
            throw new FormRefusal("span", start.toString(), end.toString(), LONGEST_SPAN.toDays());
        }
        return new Plan(
                board.zone().getId(),
                start,
                end,
                board.people().stream().map(agent -> person(agent, start, end)).toList());
    }

    @PutMapping("/{userId}")
    PersonOnDuty save(@PathVariable String userId, @RequestBody Week week) {
        if (week.shifts() == null) {
            throw new FormRefusal("field-missing", "shifts");
        }
        roster.saveShifts(
                userId,
                week.shifts().stream()
                        .map(shift -> required("shifts", shift).shift())
                        .toList());
        Instant now = time.instant();
        return staff.find(userId)
                .map(agent -> person(agent, now, now.plus(DEFAULT_SPAN)))
                .orElseThrow();
    }

    @PostMapping("/{userId}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    PersonOnDuty.Away add(@PathVariable String userId, @RequestBody WrittenAbsence absence) {
        return PersonOnDuty.Away.of(roster.addAbsence(
                userId,
                required("from", absence.from()),
                required("to", absence.to()),
                Absence.Reason.of(required("reason", absence.reason())),
                absence.note()));
    }

    @DeleteMapping("/{userId}/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String userId, @PathVariable String id) {
        if (!roster.removeAbsence(userId, id)) {
            throw new FormRefusal("unknown-absence", userId, id);
        }
    }

    private PersonOnDuty person(Agent agent, Instant from, Instant to) {
        String userId = agent.userId();
        return PersonOnDuty.of(
                agent,
                dutyHours.isAbsent(userId, time.instant()),
                roster.shifts(userId),
                roster.absences(userId).stream()
                        .filter(absence ->
                                absence.to().isAfter(from) && absence.from().isBefore(to))
                        .toList(),
                dutyHours.between(userId, from, to));
    }

    private static <T> T required(String field, T given) {
        if (given == null) {
            throw new FormRefusal("field-missing", field);
        }
        return given;
    }

    record Plan(String zone, Instant from, Instant to, List<PersonOnDuty> agents) {}

    record Week(List<WrittenShift> shifts) {}

    record WrittenShift(DayOfWeek day, LocalTime opens, LocalTime closes, LocalDate validFrom, LocalDate validTo) {

        Shift shift() {
            return new Shift(
                    required("day", day), required("opens", opens), required("closes", closes), validFrom, validTo);
        }
    }

    record WrittenAbsence(Instant from, Instant to, String reason, String note) {}
}
