package io.relevo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.TestDatabase;
import io.relevo.commands.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A few seconds of it: what a change costs in statements, never how fast. */
class LedgerBenchTest {

    @Test
    void oneWriteForEachChangeAndOneReadForAllClocks(@TempDir Path folder) throws IOException {
        String url = TestDatabase.POSTGRESQL.emptyUrl();
        Path out = folder.resolve("ledger.json");

        int code = new Commands(Map.of("bench ledger", new LedgerCommand()))
                .run(
                        "bench",
                        "ledger",
                        "--minutes=0.03",
                        "--clients=2",
                        "--out=" + out,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=4");

        assertThat(code).isZero();
        JsonNode figures = new ObjectMapper().readTree(Files.readString(out));
        assertThat(figures.get("cases").asInt()).isPositive();
        assertThat(figures.get("eventsPerSecond").asDouble()).isPositive();
        assertThat(figures.get("walBytesPerEvent").asLong()).isPositive();
        assertThat(figures.get("clockReads").get("statements").asDouble())
                .as("statements for all clocks of a case")
                .isBetween(1.0, 1.2);
        assertThat(figures.get("clockReads").get("clocks").asDouble()).isGreaterThan(3);
        assertThat(figures.get("statementsPerChange").get("move").asDouble())
                .as("lock the case, write its cover, write the ledger")
                .isEqualTo(3);
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url));
        assertThat(number(database, "select count(*) from cases where state <> 'CLOSED'"))
                .as("cases left open")
                .isZero();
        assertThat(number(database, "select count(*) from cases_ledger"))
                .as("events are counted as they are written")
                .isEqualTo(19 * number(database, "select count(*) from cases"));
    }

    private static long number(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
