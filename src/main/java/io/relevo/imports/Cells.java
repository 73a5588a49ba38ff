package io.relevo.imports;

import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** What stands in a cell, or why it can't be used. */
final class Cells {

    private static final int MOST_PIECES = 1_000_000;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000);

    private Cells() {}

    /** Null if there is nothing. */
    static String text(CsvRow row, String column) {
        String cell = row.optional(column);
        return cell.isEmpty() ? null : cell;
    }

    /** Null if there is nothing. */
    static <T> T optional(CsvRow row, String column, Function<String, T> reading) {
        String cell = row.optional(column);
        return cell.isEmpty() ? null : reading.apply(cell);
    }

    static Instant instant(String cell) {
        try {
            Instant at = OffsetDateTime.parse(cell).toInstant();
            return sane(cell, at);
        } catch (DateTimeException unreadable) {
            throw RefusedRow.of("import.refused.at", cell, "2026-03-02T10:15:30-06:00");
        }
    }

    /** A year nobody sold anything in is a slip, and facts count days from it. */
    static Instant sane(String cell, Instant at) {
        if (at.isBefore(Instant.parse("1990-01-01T00:00:00Z")) || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw RefusedRow.of("import.refused.year", cell);
        }
        return at;
    }

    static LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException unreadable) {
            throw RefusedRow.of("import.refused.date", cell);
        }
    }

    /** One piece or more. */
    static int pieces(String cell) {
        int pieces = whole(cell);
        if (pieces < 1 || pieces > MOST_PIECES) {
            throw RefusedRow.of("import.refused.pieces", cell, MOST_PIECES);
        }
        return pieces;
    }

    static int whole(String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException unreadable) {
            throw RefusedRow.of("import.refused.whole", cell);
        }
    }

    /** Nothing or more. */
    static BigDecimal money(String cell) {
        BigDecimal money;
        try {
            money = new BigDecimal(cell);
        } catch (NumberFormatException unreadable) {
            throw RefusedRow.of("import.refused.money", cell);
        }
        if (money.signum() < 0 || money.compareTo(DEAREST) > 0) {
            throw RefusedRow.of("import.refused.money", cell);
        }
        return money;
    }

    static Boolean flag(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw RefusedRow.of("import.refused.flag", cell);
        };
    }

    /** Letters only, such as a country's two. */
    static String code(String cell, int letters) {
        if (!cell.matches("[A-Z]{" + letters + "}")) {
            throw RefusedRow.of(letters == 2 ? "import.refused.country" : "import.refused.currency", cell);
        }
        return cell;
    }
}
