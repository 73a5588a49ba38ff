package io.relevo.flow;

import java.util.List;
import java.util.regex.Pattern;

/** The groups of the engine's identity store. Each agent has one role, which is the group of that name. */
final class Roles {

    static final String LEVEL_ONE = "level-one";
    static final String LEVEL_TWO = "level-two";
    static final String SUPERVISOR = "supervisor";
    static final String PROCESS_OWNER = "process-owner";
    static final String RISK_ANALYST = "risk-analyst";
    static final String INTEGRATION = "integration";
    static final String ADMIN = "admin";
    /** The engine's own group: its members may do everything in the webapps. */
    static final String ENGINE_ADMIN = "camunda-admin";

    static final String AREA_PREFIX = "back-office-";

    static final List<String> LEVELS = List.of(LEVEL_ONE, LEVEL_TWO);
    static final List<String> OFFERED =
            List.of(LEVEL_ONE, LEVEL_TWO, SUPERVISOR, PROCESS_OWNER, RISK_ANALYST, INTEGRATION, ADMIN);

    private static final Pattern AREA = Pattern.compile(AREA_PREFIX + "[a-z0-9]+(-[a-z0-9]+)*");

    private Roles() {}

    /** True for a role an agent may have. */
    static boolean known(String role) {
        return role != null && (isArea(role) || OFFERED.contains(role));
    }

    /** For people: the roles an agent may have. */
    static String offered() {
        return String.join(", ", OFFERED) + ", " + AREA_PREFIX + "*";
    }

    static boolean isArea(String group) {
        return AREA.matcher(group).matches();
    }
}
