package io.relevo.bench;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/** What {@code java -jar relevo.jar} does when its first argument is a word: a command that runs and exits. */
public final class Commands {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Commands() {}

    /** False for no arguments and for settings such as {@code --server.port=8081}: then the server is meant. */
    public static boolean named(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("--") || arguments[0].equals("--help"));
    }

    /** @return the exit code: 0 done, 1 failed, 2 asked for something that is not there; a message said what to do */
    public static int run(String[] arguments, Supplier<SpringApplication> application) {
        try {
            return run(List.of(arguments), application);
        } catch (Misuse wrong) {
            System.err.println(wrong.getMessage());
            return MISUSED;
        } catch (CommandFailed failure) {
            System.err.println(failure.getMessage());
            return FAILED;
        }
    }

    private static int run(List<String> words, Supplier<SpringApplication> application) {
        String command = String.join(
                " ", words.stream().takeWhile(word -> !word.startsWith("--")).toList());
        if (command.isEmpty() || command.equals("bench") && words.contains("--help")) {
            System.out.println(CommandTexts.get("help"));
            return DONE;
        }
        if (!command.equals("bench flow")) {
            throw new Misuse(CommandTexts.get("unknown", command));
        }
        var options = Options.read(words.subList(2, words.size()));
        if (options.help()) {
            System.out.println(CommandTexts.get("flow.help"));
            return DONE;
        }
        FlowReport report = new FlowBench(application, options).run();
        options.write(report);
        return DONE;
    }
}
