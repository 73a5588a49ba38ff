package io.relevo.supervision;

import io.relevo.staff.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** An absence as typed: days of the shop's zone, and times only where it doesn't fill whole days. */
record AbsenceForm(String fromDay, String fromTime, String toDay, String toTime, String reason, String note) {

    static AbsenceForm blank() {
        return new AbsenceForm("", "", "", "", Absence.Reason.VACATION.code(), "");
    }

    /**
     * @throws FormRefusal if there is no first day
     * @throws java.time.format.DateTimeParseException if a day or a time can't be read
     */
    Instant from(ZoneId zone) {
        if (blank(fromDay)) {
            throw new FormRefusal("day-missing");
        }
        return at(LocalDate.parse(fromDay), blank(fromTime) ? LocalTime.MIDNIGHT : LocalTime.parse(fromTime), zone);
    }

    /** The end of the last day unless a time is given; without a last day it is the first. */
    Instant to(ZoneId zone) {
        LocalDate last = LocalDate.parse(blank(toDay) ? fromDay : toDay);
        return blank(toTime) ? at(last.plusDays(1), LocalTime.MIDNIGHT, zone) : at(last, LocalTime.parse(toTime), zone);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
