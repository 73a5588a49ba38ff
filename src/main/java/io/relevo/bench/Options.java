package io.relevo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What follows a command's name.
 *
 * @param out where the result goes besides the terminal, or null
 * @param settings {@code --key=value}, handed to the application as they are
 */
record Options(Duration length, int clients, Path out, boolean help, List<String> settings) {

    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final int CLIENTS = 6;
    private static final int MOST_CLIENTS = 32;
    private static final BigDecimal LONGEST_MINUTES = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(60_000);

    /** @throws Misuse naming the word that can't be understood */
    static Options read(List<String> words) {
        Duration length = LENGTH;
        int clients = CLIENTS;
        Path out = null;
        boolean help = false;
        List<String> settings = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--minutes" -> length = length(word, next(word, rest));
                case "--clients" -> clients = clients(word, next(word, rest));
                case "--out" -> out = Path.of(next(word, rest));
                case "--help" -> help = true;
                default -> settings.add(setting(word));
            }
        }
        return new Options(length, clients, out, help, List.copyOf(settings));
    }

    /** Prints the result as JSON, and keeps it where {@code --out} says. */
    void write(Object result) {
        try {
            String json = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(result);
            System.out.println(json);
            if (out != null) {
                Files.writeString(out, json + System.lineSeparator());
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException refused) {
            throw new CommandFailed(CommandTexts.get("out-refused", out, refused), refused);
        }
    }

    private static Duration length(String option, String word) {
        try {
            BigDecimal minutes = new BigDecimal(word);
            if (minutes.signum() > 0 && minutes.compareTo(LONGEST_MINUTES) <= 0) {
                return Duration.ofMillis(minutes.multiply(MILLIS).longValue());
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("not-a-number", option, word, 0, LONGEST_MINUTES));
    }

    private static int clients(String option, String word) {
        try {
            int clients = Integer.parseInt(word);
            if (clients > 0 && clients <= MOST_CLIENTS) {
                return clients;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("not-a-number", option, word, 1, MOST_CLIENTS));
    }

    private static String next(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Misuse(CommandTexts.get("value-missing", option));
        }
        return rest.next();
    }

    private static String setting(String word) {
        if (!word.startsWith("--") || !word.contains("=")) {
            throw new Misuse(CommandTexts.get("unknown-option", word));
        }
        return word;
    }
}
