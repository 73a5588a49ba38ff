package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relevo.OnPostgres;
import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.flow.CaseDriver;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two real nodes on one PostgreSQL; one is killed with -9 while both hold due timers. Prints how late the latest timer
 * fired. {@code mvn test -Dtest=DeadNodeFaultRun -Drelevo.faults=required}; on a slow machine raise
 * {@code -Drelevo.faults.lead=PT3M}, the time the nodes have to start.
 */
@RelevoTest
@OnPostgres
@EnabledIfSystemProperty(
        named = "relevo.faults",
        matches = "required",
        disabledReason = "kills real processes; run it with -Drelevo.faults=required")
class DeadNodeFaultRun {

    private static final int TIMERS = 300;
    private static final Duration CLOSES_AFTER = Duration.ofDays(4);
    private static final Duration PROMISE = Duration.ofSeconds(75);
    private static final List<Integer> PORTS = List.of(8201, 8202);

    @Autowired
    private CaseDriver driver;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment settings;

    @Test
    void whatADeadNodeHeldFiresWithinSeventyFiveSeconds() throws Exception {
        Instant due = Instant.now()
                .plus(Duration.parse(System.getProperty("relevo.faults.lead", "PT3M")))
                .truncatedTo(ChronoUnit.SECONDS);
        clock.set(due.minus(CLOSES_AFTER));
        for (int n = 0; n < TIMERS; n++) {
            driver.solve(driver.mail("¿Dónde está mi pedido?", "No llega."));
        }
        Process doomed = node(PORTS.get(0));
        Process survivor = node(PORTS.get(1));
        try {
            PORTS.forEach(DeadNodeFaultRun::awaitHealth);
            assertThat(Instant.now())
                    .as("both nodes are up before the timers are due; else raise -Drelevo.faults.lead")
                    .isBefore(due);

            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> nodesWithLocks() == 2);
            doomed.destroyForcibly().waitFor();
            Instant killed = Instant.now();

            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> open() == 0);
            report(due, killed);
        } finally {
            doomed.destroyForcibly();
            survivor.destroyForcibly().waitFor();
        }
    }

    private void report(Instant due, Instant killed) {
        List<Duration> late =
                jdbc.sql("select closed_at from cases order by closed_at").query(OffsetDateTime.class).list().stream()
                        .map(closed -> Duration.between(due, closed.toInstant()))
                        .toList();
        Duration latest = late.get(late.size() - 1);
        long taken = late.stream().filter(delay -> delay.toSeconds() >= 50).count();
        System.out.printf(
                "dead node: %d timers due at one instant on two nodes; one killed with -9 %d ms later, holding %d;"
                        + " half fired within %d ms, the latest after %.1f s%n",
                late.size(),
                Duration.between(due, killed).toMillis(),
                taken,
                late.get(late.size() / 2).toMillis(),
                latest.toMillis() / 1000.0);
        assertThat(late).hasSize(TIMERS);
        assertThat(late.get(0)).as("no timer fired early").isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(taken)
                .as("timers the dead node held: without any the run shows nothing")
                .isPositive();
        assertThat(latest).isLessThan(PROMISE);
    }

    private Process node(int port) throws IOException {
        Path log = Path.of("target", "node-" + port + ".log");
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-Xmx384m",
                        "-cp",
                        productClassPath(),
                        "io.relevo.RelevoApplication",
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.hikari.maximum-pool-size=16",
                        "--relevo.node=" + (port - 8000),
                        "--server.port=" + port,
                        "--relevo.mail.mailboxes=")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Without the tests, whose components would join the application. */
    private static String productClassPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void awaitHealth(int port) {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> HttpClient.newHttpClient()
                                .send(health, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    private int nodesWithLocks() {
        return jdbc.sql("select count(distinct lock_owner_) from act_ru_job where lock_owner_ is not null")
                .query(Integer.class)
                .single();
    }

    private int open() {
        return jdbc.sql("select count(*) from cases where state <> 'CLOSED'")
                .query(Integer.class)
                .single();
    }
}
