package io.relevo.replay;

import io.relevo.cases.CaseState;
import io.relevo.cases.Owner;
import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log of an Italian help desk (4TU): one row per activity. It knows people but no levels, so level 1 is all of them. */
class HelpdeskFormat implements LogFormat {

    /**
     * The log calls two cases variants of one another if they went through the same activities.
     *
     * @param differ variants whose cases came out of the ledger in more than one way
     */
    record Agreement(int variants, int agree, int differ, int closedTakenBack) {}

    private static final Owner LEVEL_ONE = Owner.level("L1");

    private final Map<String, String> variants = new HashMap<>();
    private int closedTakenBack;

    @Override
    public List<String> columns() {
        return List.of("case", "Activity", "time:timestamp");
    }

    @Override
    public Step step(CsvRow row) {
        String id = row.required("case");
        variants.putIfAbsent(id, row.optional("case:variant"));
        Instant at = When.iso(row.required("time:timestamp"));
        return switch (row.required("Activity")) {
            case "Insert ticket", "Assign seriousness" -> at(row, at, CaseState.NEW, LEVEL_ONE);
            case "Take in charge ticket", "Resolve SW anomaly" -> at(row, at, CaseState.OPEN, LEVEL_ONE);
            case "Wait" -> at(row, at, CaseState.PENDING_CUSTOMER, Owner.CUSTOMER);
            case "Schedule intervention" -> at(row, at, CaseState.SCHEDULED, Owner.CUSTOMER);
            case "Create SW anomaly" -> at(row, at, CaseState.ON_HOLD, Owner.backOffice("development"));
            case "Require upgrade" -> at(row, at, CaseState.ON_HOLD, Owner.backOffice("upgrades"));
            case "Resolve ticket" -> at(row, at, CaseState.SOLVED, Owner.NOBODY);
            case "Closed" -> at(row, at, CaseState.CLOSED, Owner.NOBODY);
            case "VERIFIED", "RESOLVED", "INVALID", "DUPLICATE" ->
                throw RefusedRow.of("replay.refused.defect", row.optional("Activity"));
            default -> throw RefusedRow.of("replay.refused.activity", row.optional("Activity"));
        };
    }

    @Override
    public List<Step> together(List<Step> steps) {
        List<Step> read = TakenBack.solved(steps);
        closedTakenBack += read.equals(steps) ? 0 : 1;
        return read;
    }

    @Override
    public Object agreement(List<ReplayedCase> cases) {
        Map<String, Set<List<String>>> ways = new HashMap<>();
        cases.forEach(one -> ways.computeIfAbsent(variants.get(one.id()), variant -> new HashSet<>())
                .add(one.way()));
        int agree = (int) ways.values().stream().filter(way -> way.size() == 1).count();
        return new Agreement(ways.size(), agree, ways.size() - agree, closedTakenBack);
    }

    private static Step at(CsvRow row, Instant at, CaseState state, Owner owner) {
        return new Step(row.row(), row.required("case"), at, state, owner, null, null);
    }
}
