package io.relevo.returns;

import static io.relevo.returns.Fact.Type.BOOLEAN;
import static io.relevo.returns.Fact.Type.INTEGER;
import static io.relevo.returns.Fact.Type.NUMBER;
import static io.relevo.returns.Fact.Type.TEXT;
import static io.relevo.returns.PointsColumn.CUSTOMER;
import static io.relevo.returns.PointsColumn.LINE;
import static io.relevo.returns.PointsColumn.count;
import static io.relevo.returns.PointsColumn.single;
import static io.relevo.returns.PointsColumn.sum;
import static io.relevo.returns.PointsColumn.wholeSum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The points table's columns. The same rows mean something else under other columns, so a change here is a new {@link
 * #VERSION}. Columns over a list stand between the two facts: Drools fuses neighbouring groups of a CSV table.
 */
final class PointsTemplate {

    static final int VERSION = 1;

    static final String ROW = "row";
    static final String NOTE = "note";
    static final String REASON_CODE = "reasonCode";
    static final String POINTS = "points";

    static final List<PointsColumn> CONDITIONS = List.of(
            single(LINE, "country", TEXT),
            single(LINE, "reason", TEXT),
            single(LINE, "condition", TEXT),
            single(LINE, "photos", INTEGER),
            single(LINE, "category", TEXT),
            single(LINE, "lineValue", NUMBER),
            single(LINE, "quantity", INTEGER),
            single(LINE, "finalSale", BOOLEAN),
            single(LINE, "hygiene", BOOLEAN),
            single(LINE, "delivered", BOOLEAN),
            single(LINE, "daysSinceDelivery", INTEGER),
            single(LINE, "daysSinceOrdered", INTEGER),
            single(LINE, "requests24h", INTEGER),
            count("returns30d", "PastReturn( daysAgo <= 30 )", facts -> facts.pastReturns().stream()
                    .filter(past -> past.daysAgo() <= 30)
                    .count()),
            count(
                    "sameCategoryReturns365d",
                    "PastReturn( daysAgo <= 365, category == $line.category )",
                    facts -> facts.pastReturns().stream()
                            .filter(past ->
                                    past.daysAgo() <= 365 && past.category().equals(facts.text("category")))
                            .count()),
            sum(
                    "sameReasonValue365d",
                    "PastReturn( daysAgo <= 365, reason == $line.reason, $each : value )",
                    facts -> facts.pastReturns().stream()
                            .filter(past ->
                                    past.daysAgo() <= 365 && past.reason().equals(facts.text("reason")))
                            .map(PastReturn::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)),
            wholeSum(
                    "sameCategoryPieces",
                    "OrderLine( category == $line.category, $each : quantity )",
                    facts -> facts.orderLines().stream()
                            .filter(line -> line.category().equals(facts.text("category")))
                            .mapToLong(OrderLine::quantity)
                            .sum()),
            wholeSum("linkedReturns90d", "LinkedAccount( $each : returns90d )", facts -> facts.linkedAccounts().stream()
                    .mapToLong(LinkedAccount::returns90d)
                    .sum()),
            single(CUSTOMER, "segment", TEXT),
            single(CUSTOMER, "recurring", BOOLEAN),
            single(CUSTOMER, "customerSinceDays", INTEGER),
            single(CUSTOMER, "ordersCount", INTEGER),
            single(CUSTOMER, "returnsCount", INTEGER),
            single(CUSTOMER, "returnRate", NUMBER),
            single(CUSTOMER, "returnedValue", NUMBER),
            single(CUSTOMER, "returns90d", INTEGER),
            single(CUSTOMER, "returnedValue90d", NUMBER),
            single(CUSTOMER, "sameReasonReturns180d", INTEGER),
            single(CUSTOMER, "otherCustomersAtAddress", INTEGER),
            single(CUSTOMER, "otherReturnersAtAddress", INTEGER),
            single(CUSTOMER, "disputes", INTEGER));

    private PointsTemplate() {}

    static Optional<PointsColumn> column(String name) {
        return CONDITIONS.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** All columns of the analysts' file, in its order. */
    static List<String> header() {
        List<String> header = new ArrayList<>(List.of(ROW, NOTE));
        CONDITIONS.forEach(column -> header.add(column.name()));
        header.addAll(List.of(REASON_CODE, POINTS));
        return header;
    }
}
