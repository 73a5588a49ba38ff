package io.relevo.returns;

import static io.relevo.returns.Samples.CATALOGUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables and facts nobody thought of; the ends of ranges are met often. */
final class Randomly {

    private static final List<String> PRICES = List.of("0", "0.1", "19.99", "20", "20.01", "100.5", "300", "1000");

    private Randomly() {}

    static List<String> hits(PointsTable table, Facts facts) {
        return table.rows().stream()
                .filter(row -> row.conditions().entrySet().stream().allMatch(condition -> condition
                        .getValue()
                        .holds(PointsTemplate.column(condition.getKey())
                                .orElseThrow()
                                .content()
                                .apply(facts))))
                .map(PointsRow::id)
                .toList();
    }

    static PointsRow row(int number, Random random) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            PointsColumn column = one(PointsTemplate.CONDITIONS, random);
            conditions.put(column.name(), condition(column, random));
        }
        return new PointsRow("RR-" + number, "", conditions, "CODE_" + number, 1 + random.nextInt(50));
    }

    static Facts facts(Random random) {
        Map<String, Object> single = new HashMap<>();
        for (Fact fact : CATALOGUE.facts()) {
            if (random.nextInt(10) > 0) {
                single.put(fact.name(), content(fact, random));
            }
        }
        return new Facts(
                single,
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(i -> new PastReturn(
                                20L * random.nextInt(25),
                                text("reason", random),
                                text("category", random),
                                price(random)))
                        .toList(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> new OrderLine(text("category", random), price(random), random.nextInt(4)))
                        .toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new LinkedAccount(random.nextInt(6)))
                        .toList());
    }

    private static Condition condition(PointsColumn column, Random random) {
        return switch (column.type()) {
            case TEXT -> new Condition.OneOf(List.of(text(column.name(), random), text(column.name(), random)));
            case BOOLEAN -> new Condition.Is(random.nextBoolean());
            case INTEGER -> between(BigDecimal.valueOf(random.nextInt(6)), random, true);
            default -> between(price(random), random, false);
        };
    }

    private static Condition between(BigDecimal from, Random random, boolean whole) {
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.Between(from, null, whole);
            case 1 -> new Condition.Between(null, from, whole);
            default -> new Condition.Between(from, from.add(BigDecimal.valueOf(random.nextInt(3))), whole);
        };
    }

    private static Object content(Fact fact, Random random) {
        return switch (fact.type()) {
            case TEXT -> one(fact.values(), random);
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> random.nextInt(7);
            case NUMBER -> price(random);
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        };
    }

    private static BigDecimal price(Random random) {
        return new BigDecimal(one(PRICES, random));
    }

    private static String text(String fact, Random random) {
        return one(CATALOGUE.get(fact).values(), random);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
