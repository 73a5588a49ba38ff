package io.relevo.commands;

import java.util.Set;

/** Does one thing and ends. */
public interface Command {

    /** Its options that take a value, such as {@code --log}; {@code --out} and {@code --help} every command has. */
    Set<String> options();

    /** The key of what {@code --help} prints. */
    String help();

    /**
     * @throws Misuse if what it was given can't be understood
     * @throws CommandFailed if it can't do its work
     */
    void run(Arguments arguments);
}
