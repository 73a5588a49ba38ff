package io.relevo.bench;

import io.relevo.commands.Arguments;
import io.relevo.commands.Command;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.Misuse;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** {@code bench verdict}: how long a customer waits for the answer to a return. */
public class VerdictCommand implements Command {

    private static final String URL = "--url";
    private static final String USER = "--user";
    private static final String SECONDS = "--seconds";
    private static final String CLIENTS = "--clients";
    private static final int LONGEST_SECONDS = 24 * 60 * 60;
    private static final int MOST_CLIENTS = 64;

    @Override
    public Set<String> options() {
        return Set.of(URL, USER, SECONDS, CLIENTS);
    }

    @Override
    public String help() {
        return "verdict.help";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.requireNoSettings();
        var shop = new VerdictShop(
                url(arguments.value(URL).orElse("http://localhost:8080")),
                user(arguments.value(USER).orElse("tienda:tienda")));
        VerdictFigures figures = new VerdictBench(
                        shop,
                        number(CLIENTS, arguments.value(CLIENTS).orElse("8"), MOST_CLIENTS),
                        Duration.ofSeconds(
                                number(SECONDS, arguments.value(SECONDS).orElse("30"), LONGEST_SECONDS)))
                .run();
        arguments.write(figures);
        if (!figures.errors().isEmpty()) {
            throw new CommandFailed(CommandTexts.get("verdict.errors", figures.errors()), null);
        }
    }

    private static URI url(String word) {
        try {
            URI url = URI.create(word.replaceAll("/+$", ""));
            if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("verdict.no-url", URL, word));
    }

    private static String user(String word) {
        if (word.indexOf(':') < 1) {
            throw new Misuse(CommandTexts.get("verdict.no-password", USER));
        }
        return word;
    }

    private static int number(String option, String word, int most) {
        try {
            int number = Integer.parseInt(word);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new Misuse(CommandTexts.get("not-a-number", option, word, 0, most));
    }
}
