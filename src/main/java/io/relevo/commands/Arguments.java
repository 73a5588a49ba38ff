package io.relevo.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows a command's name.
 *
 * @param values of the command's own options, by option
 * @param out where the result goes besides the terminal, or null
 * @param settings {@code --key=value} that are no options: the application's
 */
public record Arguments(Map<String, String> values, Path out, boolean help, List<String> settings) {

    /** @throws Misuse naming the word that can't be understood */
    static Arguments read(List<String> words, Set<String> options) {
        Map<String, String> values = new HashMap<>();
        Path out = null;
        boolean help = false;
        List<String> settings = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            int is = word.indexOf('=');
            String option = is < 0 ? word : word.substring(0, is);
            if (word.equals("--help")) {
                help = true;
            } else if (option.equals("--out")) {
                out = Path.of(valueOf(option, word, rest));
            } else if (options.contains(option)) {
                values.put(option, valueOf(option, word, rest));
            } else if (is > 0 && word.startsWith("--")) {
                settings.add(word);
            } else {
                throw new Misuse(CommandTexts.get("unknown-option", word));
            }
        }
        return new Arguments(Map.copyOf(values), out, help, List.copyOf(settings));
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** @throws Misuse if there are settings: the command starts no application that could heed them */
    public void requireNoSettings() {
        if (!settings.isEmpty()) {
            throw new Misuse(CommandTexts.get("unknown-option", settings.get(0)));
        }
    }

    /** Prints the result as JSON, and keeps it where {@code --out} says. */
    public void write(Object result) {
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

    private static String valueOf(String option, String word, Iterator<String> rest) {
        if (word.length() > option.length() + 1) {
            return word.substring(option.length() + 1);
        }
        if (word.equals(option) && rest.hasNext()) {
            return rest.next();
        }
        throw new Misuse(CommandTexts.get("value-missing", option));
    }
}
