package io.relevo.replay;

import io.relevo.commands.CsvRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What the incident log says of its cases in columns that the replay does not use. */
class ServiceNowClaims {

    /** Of one case; resolved_at is null where the log has none. */
    private static final class Claim {
        private String group;
        private int reassignments;
        private int reopens;
        private Instant resolvedAt;
        private int unseen;
    }

    /**
     * What the log counts beside what the ledger shows.
     *
     * @param unseen reassignments that the log counts in a row whose group is that of the row before: no row shows them
     * @param unexplained cases that differ by anything else
     */
    record Counts(
            int agree, int differ, long log, long ledger, int unseen, int unexplained, List<Difference> examples) {}

    /** One case in which they differ. */
    record Difference(String caseId, int log, int ledger, int unseen) {}

    /** @param absent cases without a time in the column */
    record Times(int agree, int differ, int absent) {}

    /** @param closedTakenBack cases that the log opened again after it had closed them */
    record Agreement(Counts reassignments, Counts reopens, Times resolvedAt, int closedTakenBack) {}

    private static final int EXAMPLES = 5;

    private final Map<String, Claim> byCase = new HashMap<>();
    private int closedTakenBack;

    void read(String number, CsvRow row) {
        Claim claim = byCase.computeIfAbsent(number, n -> new Claim());
        int reassignments = count(row, "reassignment_count");
        String group = row.optional("assignment_group");
        if (group.equals(claim.group)) {
            claim.unseen += Math.max(0, reassignments - claim.reassignments);
        }
        claim.group = group;
        claim.reassignments = reassignments;
        claim.reopens = count(row, "reopen_count");
        String resolvedAt = row.optional("resolved_at");
        claim.resolvedAt = resolvedAt.isEmpty() || resolvedAt.equals("?") ? null : When.dayFirst(resolvedAt);
    }

    void closedTakenBack() {
        closedTakenBack++;
    }

    Agreement compare(List<ReplayedCase> cases) {
        return new Agreement(
                counts(cases, claim -> claim.reassignments, claim -> claim.unseen, ReplayedCase::levelChanges),
                counts(cases, claim -> claim.reopens, claim -> 0, ReplayedCase::reopens),
                times(cases),
                closedTakenBack);
    }

    private Counts counts(
            List<ReplayedCase> cases,
            ToIntFunction<Claim> log,
            ToIntFunction<Claim> unseen,
            ToIntFunction<ReplayedCase> ledger) {
        List<Difference> differences = cases.stream()
                .map(one -> {
                    Claim claim = byCase.get(one.id());
                    return new Difference(
                            one.id(), log.applyAsInt(claim), ledger.applyAsInt(one), unseen.applyAsInt(claim));
                })
                .toList();
        List<Difference> differing =
                differences.stream().filter(one -> one.log() != one.ledger()).toList();
        return new Counts(
                differences.size() - differing.size(),
                differing.size(),
                differences.stream().mapToLong(Difference::log).sum(),
                differences.stream().mapToLong(Difference::ledger).sum(),
                differences.stream().mapToInt(Difference::unseen).sum(),
                (int) differences.stream()
                        .filter(one -> one.log() != one.ledger() + one.unseen())
                        .count(),
                differing.stream().limit(EXAMPLES).toList());
    }

    private Times times(List<ReplayedCase> cases) {
        int agree = 0;
        int absent = 0;
        for (ReplayedCase one : cases) {
            Instant claimed = byCase.get(one.id()).resolvedAt;
            absent += claimed == null ? 1 : 0;
            agree += claimed != null && claimed.equals(one.solvedAt()) ? 1 : 0;
        }
        return new Times(agree, cases.size() - agree - absent, absent);
    }

    private static int count(CsvRow row, String column) {
        String cell = row.optional(column);
        return cell.matches("\\d{1,6}") ? Integer.parseInt(cell) : 0;
    }
}
