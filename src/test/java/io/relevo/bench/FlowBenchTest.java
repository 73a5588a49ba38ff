package io.relevo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.RelevoApplication;
import io.relevo.TestDatabase;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A few seconds of it: that whole cases get closed and the figures are there, never how fast. */
class FlowBenchTest {

    @Test
    void closesWholeCasesAndSaysWhatTheyCost(@TempDir Path folder) throws IOException {
        String url = TestDatabase.POSTGRESQL.emptyUrl();
        Path out = folder.resolve("flow.json");
        String[] line = {
            "bench",
            "flow",
            "--minutes",
            "0.05",
            "--clients",
            "2",
            "--out",
            out.toString(),
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.hikari.maximum-pool-size=12"
        };

        var commands = new Commands(
                Map.of("bench flow", new FlowCommand(() -> new SpringApplication(RelevoApplication.class))));

        int code = commands.run(line);

        assertThat(code).isZero();
        JsonNode figures = new ObjectMapper().readTree(Files.readString(out));
        assertThat(figures.get("cases").asInt()).isPositive();
        assertThat(figures.get("casesPerSecond").asDouble()).isPositive();
        assertThat(figures.get("statementsPerCase").asDouble()).isBetween(50.0, 500.0);
        assertThat(figures.get("walBytesPerCase").asLong()).isPositive();
        assertThat(figures.get("p99Millis").has("arrive")).isTrue();
        assertThat(figures.get("p99Millis").has("confirm")).isTrue();
        long open = JdbcClient.create(new DriverManagerDataSource(url))
                .sql("select count(*) from cases where state <> 'CLOSED' or not confirmed")
                .query(Long.class)
                .single();
        assertThat(open).as("cases left open").isZero();
    }

    @Test
    void refusesADatabaseThatIsInUse() {
        String url = TestDatabase.POSTGRESQL.emptyUrl();
        JdbcClient.create(new DriverManagerDataSource(url))
                .sql("create table somebody_elses (id integer)")
                .update();

        assertThatThrownBy(() -> new BenchDatabase("bench flow", url, "postgres", null).check())
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(url);
    }
}
