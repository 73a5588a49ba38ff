package io.relevo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.RelevoTest;
import io.relevo.commands.Commands;
import io.relevo.flow.Accounts;
import io.relevo.staff.Agent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second of it: that returns get verdicts through HTTP and the figures are there, never how fast. */
@RelevoTest
class VerdictBenchTest {

    private static final String USER = "tienda-que-mide";
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void theShopHasAUser() {
        accounts.save(
                new Agent(USER, "Tienda", "mide@tienda.example", "es", "integration", "integration", null, true),
                PASSWORD);
    }

    @Test
    void asksForReturnsAndSaysHowLongTheVerdictsTook(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("verdict.json");

        int code = run("--url", "http://localhost:" + port, "--user", USER + ":" + PASSWORD, "--out", out.toString());

        assertThat(code).isZero();
        JsonNode figures = new ObjectMapper().readTree(Files.readString(out));
        assertThat(figures.get("verdicts").asInt()).isPositive();
        assertThat(figures.get("perSecond").asDouble()).isPositive();
        assertThat(figures.get("p50Millis").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(figures.get("p99Millis").asDouble());
        assertThat(figures.get("outcomes")).isNotEmpty();
        assertThat(figures.get("errors")).isEmpty();
    }

    @Test
    void failsWithAWrongPassword() {
        assertThat(run("--url", "http://localhost:" + port, "--user", USER + ":wrong"))
                .isEqualTo(1);
    }

    @Test
    void failsWithoutAServer() {
        assertThat(run("--url", "http://localhost:1")).isEqualTo(1);
    }

    private static int run(String... more) {
        String[] line = new String[6 + more.length];
        System.arraycopy(new String[] {"bench", "verdict", "--seconds", "1", "--clients", "2"}, 0, line, 0, 6);
        System.arraycopy(more, 0, line, 6, more.length);
        return new Commands(Map.of("bench verdict", new VerdictCommand())).run(line);
    }
}
