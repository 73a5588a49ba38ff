package io.relevo.returns;

import io.relevo.returns.Fact.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a line was decided as it was, for an agent; {@link #forCustomer()} for the customer.
 *
 * @param rules the row that decided in each table, the outcome's last
 * @param points what gave and took points
 * @param problems facts that kept it from being judged
 * @param flips for each other outcome that one change (or, if no single one does anything, two) would have brought, the
 *     smallest such change, the nearest first; each was judged again by the engines. Facts that follow from one another,
 *     such as days and business days, change one at a time here. Empty if it could not be judged.
 */
public record Explanation(
        Outcome outcome,
        List<String> reasons,
        int score,
        List<Rule> rules,
        List<Given> points,
        List<FactProblem> problems,
        List<Flip> flips) {

    /** These speak for themselves to a customer; others invite to say what isn't so. */
    private static final Set<Type> COUNTED = Set.of(Type.INTEGER, Type.NUMBER, Type.DATE);

    /**
     * A condition that held.
     *
     * @param name of the fact, the score, or what a table below answered
     * @param content or null if the fact was not there
     * @param cell as it is written
     */
    public record Because(String name, Object content, String cell, boolean disclosable) {}

    /** @param number as the table in the Modeler counts */
    public record Rule(String table, String row, int number, List<Because> because, Map<String, Object> outputs) {}

    /** @param note the analysts' words; never for the customer */
    public record Given(String row, String note, String reason, int points, List<Because> because) {}

    /** @param forCustomer whether the customer may be told */
    public record Change(String fact, Object from, Object to, boolean forCustomer) {}

    /** @param rules rows that would decide then and do not now, in any table */
    public record Flip(List<Change> changes, Outcome outcome, List<String> reasons, List<MatchedRule> rules) {}

    /**
     * @param reason the outcome's code
     * @param because conditions of the deciding rows, of disclosable facts only
     * @param wouldHaveBeen the smallest change that would have approved it, if it was not approved and the customer may
     *     know what it takes
     */
    public record ForCustomer(Outcome outcome, String reason, List<Because> because, Optional<Flip> wouldHaveBeen) {}

    /** @param judge of the release that decided */
    public static Explanation of(Judge judge, Facts facts) {
        Verdict verdict = judge.judge(facts);
        ReleaseBits bits = judge.bits();
        return new Explanation(
                verdict.outcome(),
                verdict.reasons(),
                verdict.score(),
                rules(bits, facts, verdict),
                points(bits, facts, verdict),
                verdict.problems(),
                verdict.problems().isEmpty() && verdict.failure() == null
                        ? new Flips(judge, facts, verdict).nearest()
                        : List.of());
    }

    public ForCustomer forCustomer() {
        List<Because> disclosed = rules.stream()
                .flatMap(rule -> rule.because().stream())
                .filter(Because::disclosable)
                .distinct()
                .toList();
        Optional<Flip> approving = flips.stream()
                .filter(flip -> !outcome.approves() && flip.outcome().approves())
                .filter(flip -> flip.changes().stream().allMatch(Change::forCustomer))
                .map(flip -> new Flip(flip.changes(), flip.outcome(), flip.reasons(), List.of()))
                .findFirst();
        return new ForCustomer(outcome, reasons.get(0), disclosed, approving);
    }

    static boolean tellable(Fact fact) {
        return fact.disclosable() && !fact.source().equals("request") && COUNTED.contains(fact.type());
    }

    private static List<Rule> rules(ReleaseBits bits, Facts facts, Verdict verdict) {
        Map<String, Object> known = new LinkedHashMap<>(facts.single());
        known.put(ReturnGraph.RISK_SCORE, verdict.score());
        List<Rule> rules = new ArrayList<>();
        for (MatchedRule matched : verdict.matched()) {
            GraphTable table = bits.tables().get(bits.number(matched.table())).table();
            int number = table.number(matched.row());
            rules.add(new Rule(
                    matched.table(),
                    matched.row(),
                    number + 1,
                    because(bits.catalogue(), table, number, known),
                    matched.outputs()));
            known.putAll(matched.outputs());
        }
        return rules;
    }

    private static List<Because> because(Catalogue catalogue, GraphTable table, int row, Map<String, Object> known) {
        List<Because> because = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            String cell = table.rows().get(row).cells().get(column);
            String name = table.inputs().get(column).variable();
            if (!cell.isEmpty()) {
                boolean disclosable =
                        catalogue.find(name).map(Fact::disclosable).orElse(!name.equals(ReturnGraph.RISK_SCORE));
                because.add(new Because(name, known.get(name), cell, disclosable));
            }
        }
        return because;
    }

    private static List<Given> points(ReleaseBits bits, Facts facts, Verdict verdict) {
        PointsTable table = bits.points().table();
        return verdict.hits().stream()
                .map(hit -> table.rows().get(table.number(hit.row())))
                .sorted(Comparator.comparing(row -> -Math.abs(row.points())))
                .map(row -> new Given(
                        row.id(),
                        row.note(),
                        row.reason(),
                        row.points(),
                        row.conditions().entrySet().stream()
                                .map(each -> because(bits.catalogue(), facts, each.getKey(), each.getValue()))
                                .toList()))
                .toList();
    }

    private static Because because(Catalogue catalogue, Facts facts, String column, Condition condition) {
        Object content = PointsTemplate.column(column).orElseThrow().content().apply(facts);
        boolean disclosable = catalogue.find(column).map(Fact::disclosable).orElse(false);
        return new Because(column, content, condition.cell(), disclosable);
    }
}
