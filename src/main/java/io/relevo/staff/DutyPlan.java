package io.relevo.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everybody's shifts and absences at one version.
 *
 * @param version another one whenever something changed
 * @param shifts by user id, in the order of the week; nobody without
 * @param absences by user id, in the order they begin; nobody without
 */
public record DutyPlan(long version, Map<String, List<Shift>> shifts, Map<String, List<Absence>> absences) {

    public List<Shift> shiftsOf(String userId) {
        return shifts.getOrDefault(userId, List.of());
    }

    public List<Absence> absencesOf(String userId) {
        return absences.getOrDefault(userId, List.of());
    }

    public boolean isAbsent(String userId, Instant at) {
        return absencesOf(userId).stream().anyMatch(absence -> absence.covers(at));
    }
}
