package io.relevo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.relevo.commands.Commands;
import io.relevo.commands.Doorless;
import io.relevo.flow.DecisionWords;
import io.relevo.flow.Releases;
import io.relevo.returns.Decisions;
import io.relevo.returns.History;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** {@code backtest} as somebody types it; the application behind it is a fake, whose database knows no decision. */
class CandidateCommandTest {

    private static final String POINTS = new String(Release.shipped().points().bytes(), StandardCharsets.UTF_8);

    private final SpringApplication application = mock(SpringApplication.class);
    private final Commands commands =
            new Commands(Map.of("backtest", new CandidateCommand(new Doorless(() -> application))));
    private final PrintStream terminal = System.out;
    private final PrintStream complaints = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listens() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void speaksAgain() {
        System.setOut(terminal);
        System.setErr(complaints);
    }

    @Test
    void wantsAFolder() {
        assertThat(commands.run("backtest")).isEqualTo(2);
        assertThat(complaint()).contains("--candidate");
    }

    @Test
    void namesTheFolderThatIsNone() {
        assertThat(commands.run(
                        "backtest", "--candidate", folder.resolve("gone").toString()))
                .isEqualTo(2);
        assertThat(complaint()).contains("gone");
    }

    @Test
    void namesTheFilesAnEmptyFolderLacks() {
        assertThat(commands.run("backtest", "--candidate", folder.toString())).isEqualTo(2);
        assertThat(complaint()).contains("return-points.csv", "return-points.xlsx", "return-decision.dmn");
    }

    @Test
    void doesNotChooseBetweenTwoTablesOfPoints() throws IOException {
        write("return-points.csv", POINTS);
        write("return-points.xlsx", "whatever");

        assertThat(commands.run("backtest", "--candidate", folder.toString())).isEqualTo(2);
        assertThat(complaint()).contains("return-points.csv", "return-points.xlsx");
    }

    @Test
    void saysThatTheDatabaseCouldNotBeOpened() throws IOException {
        write("return-points.csv", POINTS);
        when(application.run(any(String[].class))).thenThrow(new IllegalStateException("it is locked"));

        assertThat(commands.run("backtest", "--candidate", folder.toString())).isEqualTo(1);
        assertThat(complaint()).contains("it is locked", "H2");
    }

    @Test
    void tellsEveryFaultAsThePageDoes() throws IOException {
        opens();
        write("return-points.csv", POINTS.replace("MANY_RETURNS,20", "MANY_RETURNS,muchos"));

        assertThat(commands.run("backtest", "--candidate", folder.toString())).isEqualTo(1);
        assertThat(complaint()).contains("RR-1", "muchos").doesNotContain("points.points");
    }

    @Test
    void keepsTheResultAndSaysThatThereWasNothingToJudge() throws IOException {
        opens();
        write("return-points.csv", POINTS.replace("MANY_RETURNS,20", "MANY_RETURNS,25"));
        Path out = folder.resolve("result.json");

        assertThat(commands.run("backtest", "--candidate", folder.toString(), "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out)).contains("\"decisions\" : 0", "\"differencesToEngine\" : 0");
        assertThat(complaint()).contains("spring.datasource.url");
    }

    @Test
    void explainsItself() {
        assertThat(commands.run("backtest", "--help")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--candidate", "--out");
    }

    private void opens() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/returns", "messages/workshop");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(new Locale("es"));
        Judge judge = Judge.of(Release.shipped());
        Releases releases = mock(Releases.class);
        when(releases.active()).thenReturn(judge);
        Decisions decisions = mock(Decisions.class);
        when(decisions.history(any())).thenReturn(new History());
        var context = mock(ConfigurableApplicationContext.class);
        when(context.getBean(Releases.class)).thenReturn(releases);
        when(context.getBean(Decisions.class)).thenReturn(decisions);
        when(context.getBean(WorkshopWords.class))
                .thenReturn(new WorkshopWords(
                        mock(DecisionWords.class, call -> call.getArgument(0)), texts, ZoneOffset.UTC));
        when(application.run(any(String[].class))).thenReturn(context);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
