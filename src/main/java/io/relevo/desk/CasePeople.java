package io.relevo.desk;

import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of our people, read once for a whole screen. */
record CasePeople(Map<String, String> names) {

    static CasePeople of(Staff staff) {
        return new CasePeople(staff.all().stream().collect(Collectors.toMap(Agent::userId, Agent::name)));
    }

    /** @return the id itself for whoever is not one of us; null for nobody */
    String name(String userId) {
        return userId == null ? null : names.getOrDefault(userId, userId);
    }
}
