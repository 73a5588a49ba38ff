package io.relevo.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Complete facts nobody thought of; where a table draws a line, values on both its sides are met often. */
class RandomFacts {

    private static final int SMALL = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1_000;

    private final Catalogue catalogue;
    private final Map<String, List<Object>> lines = new HashMap<>();
    private final Random random;

    RandomFacts(ReleaseBits release, long seed) {
        this.catalogue = release.catalogue();
        this.random = new Random(seed);
        release.facts().forEach(column -> add(column.fact(), column.bits().literals()));
        release.points().columns().forEach(column -> add(column.column().name(), List.of((Object[]) column.cuts())));
    }

    private void add(String fact, Collection<Object> literals) {
        lines.computeIfAbsent(fact, name -> new ArrayList<>()).addAll(literals);
    }

    Facts next() {
        Map<String, Object> single = new LinkedHashMap<>();
        catalogue.facts().forEach(fact -> single.put(fact.name(), content(fact)));
        Facts complete = Facts.of(single);
        catalogue.facts().stream()
                .filter(fact -> !fact.requiredIn(complete) && random.nextBoolean())
                .forEach(fact -> single.remove(fact.name()));
        return new Facts(
                single,
                some(4, () -> new PastReturn(random.nextInt(400), text("reason"), text("category"), money(200))),
                some(3, () -> new OrderLine(text("category"), money(400), 1 + random.nextInt(3))),
                some(3, () -> new LinkedAccount(random.nextInt(6))));
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most)).toList();
    }

    private Object content(Fact fact) {
        List<Object> drawn = lines.getOrDefault(fact.name(), List.of());
        Object line = drawn.isEmpty() || random.nextBoolean() ? null : drawn.get(random.nextInt(drawn.size()));
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case TEXT ->
                line instanceof String known && fact.values().contains(known)
                        ? known
                        : fact.values().get(random.nextInt(fact.values().size()));
            case DATE ->
                line instanceof LocalDateTime day
                        ? day.toLocalDate().plusDays(random.nextInt(3) - 1)
                        : FIRST_DAY.plusDays(random.nextInt(DAYS));
            case INTEGER ->
                inside(
                                fact,
                                line instanceof BigDecimal number
                                        ? number.add(BigDecimal.valueOf(random.nextInt(3) - 1))
                                        : BigDecimal.valueOf(random.nextInt(1 + random.nextInt(SMALL))))
                        .setScale(0, RoundingMode.CEILING);
            case NUMBER ->
                inside(
                        fact,
                        line instanceof BigDecimal number
                                ? number.add(BigDecimal.valueOf(random.nextInt(3) - 1, 2))
                                : money(fact.max() == null || fact.max().intValue() > 1 ? 600 : 1));
        };
    }

    private String text(String fact) {
        return catalogue
                .find(fact)
                .map(Fact::values)
                .map(values -> values.get(random.nextInt(values.size())))
                .orElse("");
    }

    private BigDecimal money(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100), 2);
    }

    private static BigDecimal inside(Fact fact, BigDecimal number) {
        BigDecimal atLeast = fact.min() == null ? number : number.max(fact.min());
        return fact.max() == null ? atLeast : atLeast.min(fact.max());
    }
}
