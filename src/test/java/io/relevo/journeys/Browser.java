package io.relevo.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A Spanish Chromium without a window. Everything waits for what it needs; nothing waits for longer than that. */
class Browser implements AutoCloseable {

    /** Longer than Tasklist takes to look again, which is ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Columns slide to their place; what turns for ever, such as a spinner, is not waited for. */
    private static final String STAND_STILL = """
            const done = arguments[0];
            const finite = animation => animation.effect.getComputedTiming().endTime !== Infinity;
            const settle = () => Promise.allSettled(
                document.getAnimations().filter(finite).map(animation => animation.finished));
            requestAnimationFrame(() => requestAnimationFrame(() => settle().then(() => done())));
            """;

    private final String address;
    private final Path profile;
    private final ChromeDriver driver;

    Browser(String address) {
        this.address = address;
        this.profile = newProfile();
        this.driver = start(profile);
        resize(1400, 900);
    }

    private static ChromeDriver start(Path profile) {
        var options = new ChromeOptions();
        options.setBinary(Chromium.browser().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=es-MX",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "es-MX,es"));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Chromium.driver().orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory("relevo-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    WebElement see(By what) {
        return until("see " + what, browser -> visible(browser.findElements(what)));
    }

    String text(By what) {
        return until(
                "read " + what, browser -> visible(browser.findElements(what)).getText());
    }

    /** Again, when the page was just drawn anew or something still moves above it. */
    void click(By what) {
        until("click " + what, browser -> {
            visible(browser.findElements(what)).click();
            return true;
        });
    }

    void type(By field, String text) {
        WebElement found = see(field);
        found.clear();
        found.sendKeys(text);
    }

    /** What {@code condition} gives as soon as it is neither null nor false. */
    <T> T until(String wish, Function<WebDriver, T> condition) {
        var wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
        return wait.ignoring(WebDriverException.class)
                .withMessage(() -> wish + " at " + driver.getCurrentUrl())
                .until(condition);
    }

    private static WebElement visible(List<WebElement> found) {
        return found.stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new StaleElementReferenceException("not shown yet"));
    }

    /** Keeps the page as a person sees it on a desk and on a phone. */
    void photograph(String name) {
        save(name + "-1400.png");
        resize(400, 850);
        save(name + "-400.png");
        resize(1400, 900);
    }

    private void save(String file) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(file), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeAsyncScript(STAND_STILL);
    }

    /** What went wrong in our scripts; an answer such as 422 is no error of theirs. */
    List<String> scriptErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
