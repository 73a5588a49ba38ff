package io.relevo.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where people can go, in the order it is offered; whether they may is decided by security. */
public enum Place {
    TASKLIST("tasklist", "/camunda/app/tasklist/", Shown.IN_BAR, "level-one", "level-two", "supervisor", "admin"),
    PHONE("phone", "/desk/phone", Shown.IN_BAR, "level-one", "level-two", "supervisor"),
    RETURNS(
            "returns",
            "/desk/returns",
            Shown.IN_BAR,
            "level-one",
            "level-two",
            "supervisor",
            "risk-analyst",
            "integration",
            "admin"),
    INSIGHT("insight", "/insight", Shown.IN_BAR_AND_TABS, "supervisor", "admin"),
    THIRD_PARTIES("third-parties", "/insight/third-parties", Shown.IN_TABS, "supervisor", "admin"),
    TARGETS("targets", "/insight/targets", Shown.IN_BAR_AND_TABS, "supervisor", "process-owner", "admin"),
    LADDER("ladder", "/insight/ladder", Shown.IN_TABS, "supervisor", "process-owner", "admin"),
    CALENDARS("calendars", "/insight/calendars", Shown.IN_TABS, "supervisor", "admin"),
    SHIFTS("shifts", "/insight/shifts", Shown.IN_TABS, "supervisor", "admin"),
    PARTIES("parties", "/insight/parties", Shown.IN_TABS, "supervisor", "admin"),
    COCKPIT("cockpit", "/camunda/app/cockpit/", Shown.IN_BAR, "supervisor", "process-owner", "admin"),
    RETURN_TABLES("return-tables", "/workshop/returns", Shown.IN_BAR, "risk-analyst", "process-owner", "admin"),
    DECISIONS("decisions", "/camunda/app/cockpit/default/#/decisions", Shown.ON_LANDING, "risk-analyst"),
    AGENTS("agents", "/staff", Shown.IN_BAR, "admin"),
    ADMIN("admin", "/camunda/app/admin/", Shown.ON_LANDING, "admin"),
    API("api", "/api/openapi.json", Shown.ON_LANDING, "admin", "integration"),
    PORTAL("portal", "/portal/contact", Shown.ON_LANDING, "supervisor", "admin");

    private enum Shown {
        ON_LANDING,
        IN_BAR,
        /** Between the pages of those who lead. */
        IN_TABS,
        IN_BAR_AND_TABS
    }

    private final String key;
    private final String path;
    private final Shown shown;
    private final Set<String> roles;

    Place(String key, String path, Shown shown, String... roles) {
        this.key = key;
        this.path = path;
        this.shown = shown;
        this.roles = Set.of(roles);
    }

    static List<Place> of(Visitor visitor) {
        return Arrays.stream(values())
                .filter(place -> place.roles.stream().anyMatch(visitor.groups()::contains)
                        || (place == TASKLIST || place == RETURNS) && visitor.worksCases())
                .toList();
    }

    /** Of its texts: {@code pages.place.<key>} and {@code pages.tile.<key>}. */
    public String key() {
        return key;
    }

    public String path() {
        return path;
    }

    public boolean inBar() {
        return shown == Shown.IN_BAR || shown == Shown.IN_BAR_AND_TABS;
    }

    public boolean inTabs() {
        return shown == Shown.IN_TABS || shown == Shown.IN_BAR_AND_TABS;
    }
}
