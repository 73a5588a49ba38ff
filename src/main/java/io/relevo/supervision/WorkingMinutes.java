package io.relevo.supervision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * A length of working time as people write it, a number and a unit, and as its cell has it, a number of minutes. A cell
 * that computes its minutes is shown as it is.
 */
record WorkingMinutes(String amount, Unit unit) {

    enum Unit {
        s(BigDecimal.ONE.divide(BigDecimal.valueOf(60), new MathContext(9))),
        min(BigDecimal.ONE),
        h(BigDecimal.valueOf(60)),
        /** The cell's own words. */
        feel(null);

        private final BigDecimal minutes;

        Unit(BigDecimal minutes) {
            this.minutes = minutes;
        }

        static Unit of(String code) {
            return Arrays.stream(values())
                    .filter(unit -> unit.name().equals(code))
                    .findFirst()
                    .orElse(min);
        }
    }

    static WorkingMinutes of(String cell) {
        if (cell == null || cell.isBlank() || cell.strip().equals("null")) {
            return new WorkingMinutes("", Unit.min);
        }
        BigDecimal minutes;
        try {
            minutes = new BigDecimal(cell.strip());
        } catch (NumberFormatException computed) {
            return new WorkingMinutes(cell.strip(), Unit.feel);
        }
        BigDecimal seconds = minutes.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP);
        if (minutes.abs().compareTo(BigDecimal.ONE) < 0) {
            return new WorkingMinutes(seconds.toPlainString(), Unit.s);
        }
        boolean hours = minutes.remainder(BigDecimal.valueOf(60)).signum() == 0;
        return hours
                ? new WorkingMinutes(plain(minutes.divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP)), Unit.h)
                : new WorkingMinutes(plain(minutes), Unit.min);
    }

    /** What nobody can read as a number stays as typed, so that the fault names it. */
    String cell() {
        String typed = amount == null ? "" : amount.strip();
        if (typed.isEmpty()) {
            return "null";
        }
        if (unit == Unit.feel) {
            return typed;
        }
        try {
            BigDecimal minutes = new BigDecimal(typed.replace(',', '.')).multiply(unit.minutes);
            return plain(minutes.setScale(6, RoundingMode.HALF_UP));
        } catch (NumberFormatException notANumber) {
            return typed;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
