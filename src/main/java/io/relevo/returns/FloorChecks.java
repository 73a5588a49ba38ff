package io.relevo.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Where the law applies, the return is approved (semantics.md §8): looks for a case in which it is not. */
class FloorChecks {

    private static final String COUNTRY = "country";

    private final ReleaseBits release;
    private final Domains domains;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> hints = new ArrayList<>();
    private boolean complete = true;

    FloorChecks(ReleaseBits release, Domains domains, BooleanSupplier inTime) {
        this.release = release;
        this.domains = domains;
        int floor = release.tableOf(ReturnGraph.FLOOR);
        if (floor < 0 || laws(floor).isEmpty()) {
            faults.add(Finding.of("checks.no-floor", Release.GRAPH_FILE, ReturnGraph.FLOOR));
            return;
        }
        countries(floor);
        for (int row : refusing(inTime)) {
            refuse(row, floor, inTime);
        }
    }

    List<Finding> faults() {
        return faults;
    }

    List<Finding> hints() {
        return hints;
    }

    boolean complete() {
        return complete;
    }

    private List<Integer> laws(int floor) {
        List<GraphTable.Row> rows = release.tables().get(floor).table().rows();
        List<Integer> laws = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (Boolean.TRUE.equals(rows.get(row).outputs().get(ReturnGraph.FLOOR))) {
                laws.add(row);
            }
        }
        return laws;
    }

    private void countries(int floor) {
        for (ColumnBits column : release.tables().get(floor).columns()) {
            if (column.input().variable().equals(COUNTRY)) {
                String lawless = domains.of(COUNTRY).values().stream()
                        .filter(country -> laws(floor).stream()
                                .noneMatch(row -> Fit.has(column.fit(country).holds(), row)))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
                if (!lawless.isEmpty()) {
                    hints.add(Finding.of(
                            "checks.country-without-law",
                            release.tables().get(floor).table().id(),
                            lawless));
                }
            }
        }
    }

    /** Rows of the outcome that don't approve, and that the table alone would let a protected return come to. */
    private Set<Integer> refusing(BooleanSupplier inTime) {
        TableBits top = release.tables().get(release.tables().size() - 1);
        Set<Integer> refusing = new LinkedHashSet<>();
        complete = new Boxes(top, domains, inTime, (left, open, sample) -> {
                    int first = Fit.first(left);
                    boolean applies = !Boolean.FALSE.equals(sample.get(ReturnGraph.FLOOR));
                    if (first >= 0 && applies && !release.outcome(first).approves()) {
                        refusing.add(first);
                    }
                })
                .search();
        return refusing;
    }

    private void refuse(int row, int floor, BooleanSupplier inTime) {
        GraphTable top = release.tables().get(release.tables().size() - 1).table();
        Map<String, Object> witness = new FloorWitness(release, domains, floor, laws(floor), row).find(inTime);
        String code = witness.isEmpty() ? "checks.law-doubtful" : "checks.law-refused";
        List<String> details = List.of(release.outcome(row).name(), Checks.told(new LinkedHashMap<>(witness)));
        (witness.isEmpty() ? hints : faults)
                .add(new Finding(code, top.id(), top.rows().get(row).id(), row + 1, null, null, details));
    }
}
