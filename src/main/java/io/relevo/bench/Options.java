package io.relevo.bench;

import io.relevo.commands.Arguments;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.Misuse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How long and with how many a bench measures.
 *
 * @param settings {@code --key=value}, handed to the application as they are
 */
record Options(Duration length, int clients, List<String> settings) {

    private static final String MINUTES = "--minutes";
    private static final String CLIENTS = "--clients";
    static final Set<String> NAMES = Set.of(MINUTES, CLIENTS);

    private static final int MOST_CLIENTS = 32;
    private static final BigDecimal LONGEST_MINUTES = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(60_000);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);

    /** @throws Misuse naming the value that can't be understood */
    static Options of(Arguments arguments) {
        return new Options(
                length(arguments.value(MINUTES).orElse("1")),
                clients(arguments.value(CLIENTS).orElse("6")),
                arguments.settings());
    }

    /** Half as long as is measured, at most 30 s. */
    Duration warmUp() {
        Duration half = length.dividedBy(2);
        return half.compareTo(LONGEST_WARM_UP) > 0 ? LONGEST_WARM_UP : half;
    }

    private static Duration length(String word) {
        try {
            BigDecimal minutes = new BigDecimal(word);
            if (minutes.signum() > 0 && minutes.compareTo(LONGEST_MINUTES) <= 0) {
                return Duration.ofMillis(minutes.multiply(MILLIS).longValue());
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("not-a-number", MINUTES, word, 0, LONGEST_MINUTES));
    }

    private static int clients(String word) {
        try {
            int clients = Integer.parseInt(word);
            if (clients > 0 && clients <= MOST_CLIENTS) {
                return clients;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("not-a-number", CLIENTS, word, 0, MOST_CLIENTS));
    }
}
