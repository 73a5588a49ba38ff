package io.relevo.returns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** How many, how much money, and some to look at. One thread's; added up at the end. */
class Tally {

    static final int MONEY_SCALE = 4;
    private static final int SHOWN = 10;

    private int decisions;
    private long money;
    private final List<Integer> examples = new ArrayList<>(0);

    /** @param worth with {@link #MONEY_SCALE} decimals */
    void add(int index, long worth) {
        decisions++;
        money += worth;
        if (examples.size() < SHOWN) {
            examples.add(index);
        }
    }

    void add(Tally other) {
        decisions += other.decisions;
        money += other.money;
        examples.addAll(other.examples);
        Collections.sort(examples);
        if (examples.size() > SHOWN) {
            examples.subList(SHOWN, examples.size()).clear();
        }
    }

    boolean isEmpty() {
        return decisions == 0;
    }

    BacktestReport.Some read(IntFunction<String> id) {
        return new BacktestReport.Some(
                decisions,
                new BigDecimal(BigInteger.valueOf(money), MONEY_SCALE).setScale(2, RoundingMode.HALF_UP),
                examples.stream().map(id::apply).toList());
    }

    static long worth(Object lineValue) {
        return lineValue instanceof Number number
                ? Numbers.decimal(number)
                        .setScale(MONEY_SCALE, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValue()
                : 0;
    }
}
