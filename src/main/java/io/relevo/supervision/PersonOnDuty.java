package io.relevo.supervision;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.relevo.sla.OpenStretch;
import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import io.relevo.staff.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Somebody's work in a span of time, as the API tells it.
 *
 * @param shifts empty for somebody who works whenever the shop is open
 * @param onDuty ascending, without absences
 */
record PersonOnDuty(
        String userId,
        String name,
        String team,
        String role,
        boolean absentNow,
        List<Weekly> shifts,
        List<Away> absences,
        List<Span> onDuty) {

    /** As it can be sent back to change it. */
    record Weekly(
            DayOfWeek day,
            @JsonFormat(pattern = "HH:mm") LocalTime opens,
            @JsonFormat(pattern = "HH:mm") LocalTime closes,
            LocalDate validFrom,
            LocalDate validTo) {

        static Weekly of(Shift shift) {
            return new Weekly(shift.day(), shift.opens(), shift.closes(), shift.validFrom(), shift.validTo());
        }
    }

    record Span(Instant from, Instant to) {}

    record Away(String id, Instant from, Instant to, String reason, String note) {

        static Away of(Absence absence) {
            return new Away(
                    absence.id(), absence.from(), absence.to(), absence.reason().code(), absence.note());
        }
    }

    static PersonOnDuty of(
            Agent agent, boolean absentNow, List<Shift> shifts, List<Absence> absences, List<OpenStretch> onDuty) {
        return new PersonOnDuty(
                agent.userId(),
                agent.name(),
                agent.team(),
                agent.role(),
                absentNow,
                shifts.stream().map(Weekly::of).toList(),
                absences.stream().map(Away::of).toList(),
                onDuty.stream()
                        .map(stretch -> new Span(stretch.from(), stretch.to()))
                        .toList());
    }
}
