package io.relevo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutralReplayTest {

    private static final String HEADER = "case,at,state,owner";

    @TempDir
    Path folder;

    private Replaying replaying;

    @BeforeEach
    void prepare() {
        replaying = new Replaying(folder);
    }

    @Test
    void givesEveryMinuteOneOwner() {
        JsonNode report = replay(
                "a,2026-03-02T10:00:00-06:00,NEW,L1",
                "a,2026-03-02T10:05:00-06:00,OPEN,L1",
                "a,2026-03-02T10:30:00-06:00,PENDING_CUSTOMER,customer",
                "a,2026-03-02T11:00:00-06:00,OPEN,L2",
                "a,2026-03-02T12:00:00-06:00,ON_HOLD,3P:carrier",
                "a,2026-03-02T14:00:00-06:00,OPEN,L2",
                "a,2026-03-02T15:00:00.250-06:00,SOLVED,L2",
                "a,2026-03-03T15:00:00.250-06:00,OPEN,L2",
                "a,2026-03-03T16:00:00.250-06:00,SOLVED,",
                "a,2026-03-07T16:00:00-06:00,CLOSED,nobody");

        assertThat(replaying.code).isZero();
        assertThat(report.get("cases").asInt()).isEqualTo(1);
        assertThat(report.get("events").asInt()).isEqualTo(10);
        assertThat(report.get("refused")).isEmpty();
        assertThat(owned(report, "L1")).isEqualTo(Duration.ofMinutes(30));
        assertThat(owned(report, "customer")).isEqualTo(Duration.ofMinutes(30));
        assertThat(owned(report, "3P:carrier")).isEqualTo(Duration.ofHours(2));
        assertThat(owned(report, "L2")).isEqualTo(Duration.ofHours(3).plusMillis(250));
        assertThat(owned(report, "nobody")).isEqualTo(Duration.ofDays(1));
        assertThat(report.get("elapsedMillis").asLong())
                .isEqualTo(Duration.ofHours(30).plusMillis(250).toMillis());
        assertThat(report.get("conserved").asBoolean()).isTrue();
        assertThat(report.get("clocks").get("agree").asBoolean()).isTrue();
    }

    @Test
    void countsHandOffsAmongOwnersAndReopenings() {
        JsonNode report = replay(
                "there-and-back,2026-03-02T10:00:00Z,NEW,L1",
                "there-and-back,2026-03-02T11:00:00Z,OPEN,L2",
                "there-and-back,2026-03-02T12:00:00Z,OPEN,L1",
                "there-and-back,2026-03-02T13:00:00Z,SOLVED,",
                "again,2026-03-02T10:00:00Z,NEW,L1",
                "again,2026-03-02T13:00:00Z,SOLVED,",
                "again,2026-03-02T14:00:00Z,OPEN,L1",
                "again,2026-03-02T15:00:00Z,SOLVED,");

        assertThat(report.get("handOffs").asInt()).isEqualTo(2);
        assertThat(report.get("pingPongCases").asInt()).isEqualTo(1);
        assertThat(report.get("reopenedCases").asInt()).isEqualTo(1);
    }

    @Test
    void countsAnOpenCaseUpToItsLastRow() {
        JsonNode report = replay(
                "a,2026-03-02T10:00:00Z,NEW,L1",
                "b,2026-03-02T10:00:00Z,NEW,L1",
                "a,2026-03-02T12:00:00Z,NEW,L1",
                "b,2026-03-02T10:30:00Z,OPEN,L3");

        assertThat(report.get("openCases").asInt()).isEqualTo(2);
        assertThat(report.get("elapsedMillis").asLong())
                .isEqualTo(Duration.ofMinutes(150).toMillis());
        assertThat(report.get("transitions").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2026-03-02T10:00:00,OPEN,L1        | 2026-03-02T10:00:00",
                "a,yesterday,OPEN,L1                  | yesterday",
                "a,+999999999-01-01T00:00:00Z,OPEN,L1 | +999999999",
                "a,,OPEN,L1                           | at",
                ",2026-03-02T10:00:00Z,OPEN,L1        | case",
                "a,2026-03-02T10:00:00Z,OPENED,L1     | OPENED",
                "a,2026-03-02T10:00:00Z,-100,L1       | -100",
                "a,2026-03-02T10:00:00Z,OPEN,customer | customer",
                "a,2026-03-02T10:00:00Z,OPEN,         | OPEN",
                "a,2026-03-02T10:00:00Z,ON_HOLD,L1    | ON_HOLD",
                "a,2026-03-02T10:00:00Z,PENDING_CUSTOMER,L1 | PENDING_CUSTOMER",
                "a,2026-03-02T10:00:00Z               | state",
                "a,2026-03-02T08:59:59Z,OPEN,L1       | 2026-03-02T08:59:59Z"
            })
    void refusesOneRowWithItsNumberAndReason(String row, String named) {
        JsonNode report = replay("a,2026-03-02T09:00:00Z,NEW,L1", row, "a,2026-03-02T11:00:00Z,SOLVED,");

        assertThat(replaying.code).isZero();
        assertThat(report.get("refused")).hasSize(1);
        assertThat(report.get("refused").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(report.get("refused").get(0).get("reason").asText()).contains(named);
        assertThat(report.get("events").asInt()).isEqualTo(2);
        assertThat(owned(report, "L1")).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void keepsAClosedCaseClosed() {
        JsonNode report = replay(
                "a,2026-03-02T09:00:00Z,NEW,L1",
                "a,2026-03-02T10:00:00Z,CLOSED,",
                "a,2026-03-02T11:00:00Z,OPEN,L1",
                "a,2026-03-02T12:00:00Z,CLOSED,");

        assertThat(report.get("refused")).hasSize(1);
        assertThat(report.get("refused").get(0).get("row").asInt()).isEqualTo(4);
        assertThat(report.get("elapsedMillis").asLong())
                .isEqualTo(Duration.ofHours(1).toMillis());
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        JsonNode report = replaying.of(
                "neutral",
                "\uFEFF\"owner\";x,state,at , case,owner".replace("\"owner\";x", "note"),
                "\"one, two\nthree\",NEW,2026-03-02T09:00:00Z,a,L1\r",
                "",
                "\"\",\"SOLVED\",\"2026-03-02T10:00:00Z\",\"a\",\"\",more,cells");

        assertThat(report.get("refused")).isEmpty();
        assertThat(owned(report, "L1")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsWhatCameBeforeABrokenQuote() {
        JsonNode report =
                replay("a,2026-03-02T09:00:00Z,NEW,L1", "a,2026-03-02T10:00:00Z,SOLVED,", "a,\"2026-03-02T11:00:00Z");

        assertThat(report.get("events").asInt()).isEqualTo(2);
        assertThat(report.get("refused")).hasSize(1);
        assertThat(report.get("refused").get(0).get("row").asInt()).isEqualTo(4);
    }

    @Test
    void anEmptyLogIsConservedToo() {
        JsonNode report = replay();

        assertThat(report.get("cases").asInt()).isZero();
        assertThat(report.get("conserved").asBoolean()).isTrue();
    }

    private JsonNode replay(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return replaying.of("neutral", lines.toArray(String[]::new));
    }

    private static Duration owned(JsonNode report, String owner) {
        return Duration.ofMillis(report.get("ownedMillis").path(owner).asLong());
    }
}
