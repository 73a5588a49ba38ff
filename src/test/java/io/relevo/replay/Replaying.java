package io.relevo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.commands.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command as the command line does, and keeps what it said. */
final class Replaying {

    private final Path folder;
    int code;
    String said;

    Replaying(Path folder) {
        this.folder = folder;
    }

    /** @return the report, read from the file it was asked to write */
    JsonNode of(String format, String... lines) {
        Path log = folder.resolve("log.csv");
        try {
            Files.writeString(log, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(format, log);
    }

    JsonNode file(String format, Path log) {
        Path out = folder.resolve("out.json");
        run("--log", log.toString(), "--format", format, "--out", out.toString());
        try {
            return Files.exists(out) ? new ObjectMapper().readTree(Files.readString(out)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(String... options) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            List<String> words = new ArrayList<>(List.of("replay"));
            words.addAll(List.of(options));
            code = new Commands(Map.of("replay", new ReplayCommand())).run(words.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        said = heard.toString(StandardCharsets.UTF_8);
    }
}
