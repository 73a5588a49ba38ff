package io.relevo.replay;

import io.relevo.cases.CaseState;
import io.relevo.cases.Owner;
import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The incident log of UCI 498 (10.24432/C57S4H): one row per update, with the state after it. Groups are areas, because
 * the log says of no group which level it is.
 */
class ServiceNowFormat implements LogFormat {

    private final ServiceNowClaims claims = new ServiceNowClaims();

    @Override
    public List<String> columns() {
        return List.of(
                "number",
                "incident_state",
                "sys_updated_at",
                "assignment_group",
                "opened_at",
                "reassignment_count",
                "reopen_count",
                "resolved_at");
    }

    @Override
    public Step step(CsvRow row) {
        String number = row.required("number");
        claims.read(number, row);
        CaseState state = state(row.required("incident_state"));
        Instant at = When.dayFirst(row.required("sys_updated_at"));
        Owner group = Owner.backOffice(code(row.optional("assignment_group"), "unknown"));
        return new Step(row.row(), number, at, state, owner(row, state, group), group.code(), openedAt(row, at));
    }

    @Override
    public List<Step> together(List<Step> steps) {
        List<Step> read = TakenBack.solved(steps);
        if (!read.equals(steps)) {
            claims.closedTakenBack();
        }
        return read;
    }

    @Override
    public Object agreement(List<ReplayedCase> cases) {
        return claims.compare(cases);
    }

    private static CaseState state(String word) {
        return switch (word) {
            case "New" -> CaseState.NEW;
            case "Active" -> CaseState.OPEN;
            case "Awaiting User Info", "Awaiting Evidence" -> CaseState.PENDING_CUSTOMER;
            case "Awaiting Vendor", "Awaiting Problem" -> CaseState.ON_HOLD;
            case "Resolved" -> CaseState.SOLVED;
            case "Closed" -> CaseState.CLOSED;
            default ->
                throw RefusedRow.of(
                        "replay.refused.state",
                        word,
                        "New, Active, Awaiting User Info, Awaiting Evidence, Awaiting Vendor, Awaiting Problem,"
                                + " Resolved, Closed");
        };
    }

    private static Owner owner(CsvRow row, CaseState state, Owner group) {
        return switch (state) {
            case NEW, OPEN -> group;
            case PENDING_CUSTOMER, SCHEDULED -> Owner.CUSTOMER;
            case ON_HOLD ->
                row.optional("incident_state").equals("Awaiting Problem")
                        ? Owner.backOffice("problem-management")
                        : Owner.thirdParty(code(row.optional("vendor"), "vendor"));
            case SOLVED, CLOSED -> Owner.NOBODY;
        };
    }

    private static Instant openedAt(CsvRow row, Instant firstUpdate) {
        String written = row.optional("opened_at");
        if (written.isEmpty() || written.equals("?")) {
            return null;
        }
        Instant opened = When.dayFirst(written);
        return opened.isBefore(firstUpdate) ? opened : null;
    }

    private static String code(String name, String unknown) {
        return name.isEmpty() || name.equals("?")
                ? unknown
                : name.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
