package io.relevo.desk;

import io.relevo.staff.Staff;
import java.util.HashMap;
import java.util.Map;

/** The names of our people, read once for a whole screen. */
record CasePeople(Map<String, String> names) {

    /** What acts when no person does. */
    private static final Map<String, String> RELEVO = Map.of("relevo", "Relevo");

    static CasePeople of(Staff staff) {
        var names = new HashMap<>(RELEVO);
        staff.all().forEach(agent -> names.put(agent.userId(), agent.name()));
        return new CasePeople(names);
    }

    /** @return the id itself for whoever is not one of us; null for nobody */
    String name(String userId) {
        return userId == null ? null : names.getOrDefault(userId, userId);
    }
}
