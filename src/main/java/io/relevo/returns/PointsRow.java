package io.relevo.returns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of the points table.
 *
 * @param id such as {@code RR-4}
 * @param note for its readers; no rule sees it
 * @param conditions by column, in the table's order; all must hold
 * @param reason the code a hit is explained with
 * @param points negative for what speaks for the customer; never zero
 */
public record PointsRow(String id, String note, Map<String, Condition> conditions, String reason, int points) {

    public PointsRow {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }
}
