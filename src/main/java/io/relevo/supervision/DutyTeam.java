package io.relevo.supervision;

import io.relevo.sla.OpenStretch;
import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** @param name empty for those without a team */
record DutyTeam(String name, List<Row> rows) {

    /** @param followsShop without shifts of their own */
    record Row(Agent agent, boolean followsShop, boolean absentNow, List<Day> days) {

        /** Nothing else to tell of their week. */
        public boolean withTheShop() {
            return followsShop && days.stream().allMatch(day -> day.away.isEmpty());
        }

        public double hours() {
            return days.stream().mapToDouble(Day::hours).sum();
        }
    }

    /**
     * @param worked without absences
     * @param away why they are absent on that day or a part of it
     */
    record Day(LocalDate date, List<OpenStretch> worked, List<Absence.Reason> away) {

        public double hours() {
            return worked.stream()
                            .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                            .reduce(Duration.ZERO, Duration::plus)
                            .toMinutes()
                    / 60.0;
        }
    }
}
