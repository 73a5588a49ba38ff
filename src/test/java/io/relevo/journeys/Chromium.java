package io.relevo.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of this machine. Journeys that need it are skipped where there is none, and fail there with
 * {@code -Drelevo.browser=required}.
 */
class Chromium implements ExecutionCondition {

    private static final String MISSING =
            "no Chromium with its chromedriver on the PATH" + " (on Debian: apt-get install chromium chromium-driver)";
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (browser().isPresent() && driver().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        if ("required".equals(System.getProperty("relevo.browser"))) {
            throw new IllegalStateException("relevo.browser=required, but there is " + MISSING);
        }
        if (!TOLD.getAndSet(true)) {
            System.out.println("Browser journeys skipped: " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    static Optional<Path> browser() {
        return onThePath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    static Optional<Path> driver() {
        return onThePath("chromedriver");
    }

    private static Optional<Path> onThePath(String... names) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(
                        name -> Arrays.stream(folders.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
