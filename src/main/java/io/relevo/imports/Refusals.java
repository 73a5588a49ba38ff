package io.relevo.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that were left out, by file and reason. */
class Refusals {

    static final String ORDERS = "orders";
    static final String RETURNS = "returns";

    private record Kind(String file, String reason) {}

    private final Map<Kind, List<Integer>> rows = new LinkedHashMap<>();

    /** @param row as a spreadsheet counts; the header is row 1 */
    void add(String file, int row, String reason) {
        rows.computeIfAbsent(new Kind(file, reason), kind -> new ArrayList<>()).add(row);
    }

    List<ImportReport.Refused> told() {
        return rows.entrySet().stream()
                .map(entry -> new ImportReport.Refused(
                        entry.getKey().file(),
                        entry.getKey().reason(),
                        entry.getValue().size(),
                        entry.getValue().stream().sorted().toList()))
                .toList();
    }
}
