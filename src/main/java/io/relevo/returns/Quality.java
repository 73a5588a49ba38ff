package io.relevo.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * How good the tables' decisions of a period were (semantics.md §8). A decision is about one line of a return.
 *
 * @param byTables from the request to the tables' decision, of those that were not held
 * @param byPeople from the decision to what a person made of it, of those that were held
 * @param outcomes beginning with the least cautious
 * @param rows that took part, beginning with those people disagree with most
 * @param releases beginning with the one that decided last
 */
public record Quality(
        Handling all,
        Took byTables,
        Took byPeople,
        List<OfOutcome> outcomes,
        List<OfRow> rows,
        List<OfRelease> releases) {

    /** @param decisions whose time is known; without any, the milliseconds are null */
    public record Took(int decisions, Long p50Millis, Long p99Millis) {}

    /**
     * Money is the value of the lines, in USD.
     *
     * @param decided by the tables
     * @param inTheEnd with what people made of them
     */
    public record OfOutcome(
            Outcome outcome, int decided, BigDecimal decidedMoney, int inTheEnd, BigDecimal inTheEndMoney) {}

    public record OfRow(TableRow row, Handling handling) {

        /** A person had a word, whether or not it was another one. */
        public int heard() {
            return handling.reviewed() + handling.changed();
        }
    }

    public record OfRelease(String release, Handling handling) {}
}
