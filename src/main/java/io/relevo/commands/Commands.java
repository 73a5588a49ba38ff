package io.relevo.commands;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code java -jar relevo.jar} does when its first argument is a word: a command that runs and exits. */
public final class Commands {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Map<String, Command> byName;

    /** @param byName by the words that call it, such as {@code bench flow} */
    public Commands(Map<String, Command> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /** False for no arguments and for settings such as {@code --server.port=8081}: then the server is meant. */
    public static boolean named(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("--") || arguments[0].equals("--help"));
    }

    /** @return the exit code: 0 done, 1 failed, 2 asked for something that is not there; a message said what to do */
    public int run(String... arguments) {
        try {
            run(List.of(arguments));
            return DONE;
        } catch (Misuse wrong) {
            System.err.println(wrong.getMessage());
            return MISUSED;
        } catch (CommandFailed failure) {
            System.err.println(failure.getMessage());
            return FAILED;
        }
    }

    private void run(List<String> words) {
        List<String> name =
                words.stream().takeWhile(word -> !word.startsWith("--")).toList();
        Command command = byName.get(String.join(" ", name));
        if (command == null && words.contains("--help") && isBeginning(name)) {
            System.out.println(CommandTexts.get("help"));
            return;
        }
        if (command == null) {
            throw new Misuse(CommandTexts.get("unknown", String.join(" ", name), String.join(", ", byName.keySet())));
        }
        var arguments = Arguments.read(words.subList(name.size(), words.size()), command.options());
        if (arguments.help()) {
            System.out.println(CommandTexts.get(command.help()));
            return;
        }
        command.run(arguments);
    }

    private boolean isBeginning(List<String> name) {
        String start = String.join(" ", name);
        return start.isEmpty() || byName.keySet().stream().anyMatch(known -> known.startsWith(start + " "));
    }
}
