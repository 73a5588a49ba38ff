package io.relevo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.commands.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;

class CommandsTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void servesWithoutAWord() {
        assertThat(Commands.named(new String[] {})).isFalse();
        assertThat(Commands.named(new String[] {"--server.port=8081"})).isFalse();
        assertThat(Commands.named(new String[] {"bench", "flow"})).isTrue();
        assertThat(Commands.named(new String[] {"--help"})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help me", "replai", "bench", "bench flows"})
    void tellsWhichCommandsThereAre(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(said()).contains("bench flow", "--help").contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "bench --help",
                "bench flow --help",
                "bench flow --minutes 5 --help",
                "bench flow --minutes=5 --help"
            })
    void helps(String line) {
        assertThat(run(line)).isZero();
        assertThat(said()).contains("bench flow");
    }

    @ParameterizedTest
    @CsvSource({
        "bench flow --minutes, --minutes",
        "bench flow --minutes soon, soon",
        "bench flow --minutes -1, -1",
        "bench flow --clients 0, 0",
        "bench flow --clients 33, 33",
        "bench flow --client 3, --client",
        "bench flow 3, 3",
        "bench ledger --clients many, many",
        "bench ledger --log x, --log",
        "bench backtest --decisions all, all",
        "bench backtest --decisions 0, 0",
        "bench backtest --minutes 1, --minutes",
        "bench verdict --seconds long, long",
        "bench verdict --clients 65, 65",
        "bench verdict --url shop, shop",
        "bench verdict --user tienda, --user",
        "bench verdict --minutes 1, --minutes"
    })
    void namesTheWordItDoesNotUnderstand(String line, String word) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(said()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench flow", "bench ledger"})
    void refusesAnotherDatabaseThanPostgres(String bench) {
        assertThat(run(bench + " --spring.datasource.url=jdbc:h2:mem:nothing")).isEqualTo(1);
        assertThat(said()).contains(bench, "jdbc:h2:mem:nothing", "SPRING_DATASOURCE_URL");
    }

    @Test
    void backtestsMadeUpDecisionsWithoutADatabase() {
        assertThat(run("bench backtest --decisions 2000")).isZero();
        assertThat(said()).contains("\"decisions\" : 2000", "\"differencesToEngine\" : 0", "\"cpuSeconds\"");
    }

    private static int run(String line) {
        return new Commands(Map.of(
                        "bench flow", new FlowCommand(CommandsTest::nobody),
                        "bench ledger", new LedgerCommand(),
                        "bench backtest", new BacktestCommand(),
                        "bench verdict", new VerdictCommand()))
                .run(line.split(" "));
    }

    private static SpringApplication nobody() {
        throw new AssertionError("the application must not start");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
