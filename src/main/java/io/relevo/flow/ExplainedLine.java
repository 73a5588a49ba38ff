package io.relevo.flow;

import io.relevo.returns.Decision;
import io.relevo.returns.Outcome;
import java.util.List;

/**
 * Why a line of a return was decided as it was, all of it in words.
 *
 * @param decided by the tables, whatever a person made of it later
 * @param points what gave and took points, the most first
 * @param rules the rows that decided, in the order they were asked
 * @param problems what kept it from being judged
 * @param failure what went wrong while judging, or null
 * @param flips the smallest changes that would have decided otherwise; empty, too, if the release is gone
 * @param history what was known about the customer
 * @param told what may be told to the customer
 */
public record ExplainedLine(
        int line,
        String decisionId,
        Outcome decided,
        String outcome,
        String reason,
        int score,
        List<Points> points,
        List<Rule> rules,
        List<String> problems,
        String failure,
        List<Flip> flips,
        List<String> history,
        Told told,
        Decision.Override override) {

    /** @param row as the table numbers it; {@code note} the analysts' or null; {@code because} what was so */
    public record Points(String why, int points, String row, String note, List<String> because) {}

    /** @param number as the table in the Modeler counts, or 0 if the release is gone */
    public record Rule(String table, String answer, int number, List<String> because) {}

    public record Flip(String outcome, List<Change> changes) {}

    public record Change(String fact, String from, String to) {}

    /** @param wouldHaveBeen what would have approved it, as far as that may be told; empty if nothing may */
    public record Told(String sentence, List<String> because, List<Change> wouldHaveBeen) {}
}
