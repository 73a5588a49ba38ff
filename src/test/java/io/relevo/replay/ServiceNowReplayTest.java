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

class ServiceNowReplayTest {

    private static final String HEADER =
            "number,incident_state,reassignment_count,reopen_count,opened_at,sys_updated_at,"
                    + "assignment_group,vendor,resolved_at";

    @TempDir
    Path folder;

    private Replaying replaying;

    @BeforeEach
    void prepare() {
        replaying = new Replaying(folder);
    }

    @Test
    void takesGroupsForAreasAndWaitsForTheirParties() {
        JsonNode report = replay(
                "INC1,New,0,0,1/2/2016 08:00,1/2/2016 08:30,Group 5,?,1/2/2016 16:00",
                "INC1,Active,1,0,1/2/2016 08:00,1/2/2016 09:00,?,?,1/2/2016 16:00",
                "INC1,Active,2,0,1/2/2016 08:00,1/2/2016 10:00,Group 7,?,1/2/2016 16:00",
                "INC1,Awaiting User Info,2,0,1/2/2016 08:00,1/2/2016 11:00,Group 7,?,1/2/2016 16:00",
                "INC1,Awaiting Evidence,2,0,1/2/2016 08:00,1/2/2016 12:00,Group 7,?,1/2/2016 16:00",
                "INC1,Awaiting Vendor,2,0,1/2/2016 08:00,1/2/2016 13:00,Group 7,?,1/2/2016 16:00",
                "INC1,Awaiting Vendor,2,0,1/2/2016 08:00,1/2/2016 14:00,Group 7,code 8s,1/2/2016 16:00",
                "INC1,Awaiting Problem,2,0,1/2/2016 08:00,1/2/2016 15:00,Group 7,code 8s,1/2/2016 16:00",
                "INC1,Resolved,2,0,1/2/2016 08:00,1/2/2016 16:00,Group 7,?,1/2/2016 16:00",
                "INC1,Closed,2,0,1/2/2016 08:00,6/2/2016 16:00,Group 7,?,1/2/2016 16:00");

        JsonNode owned = report.get("ownedMillis");
        long hour = Duration.ofHours(1).toMillis();
        assertThat(owned.get("BO:group-5").asLong()).isEqualTo(hour);
        assertThat(owned.get("BO:unknown").asLong()).isEqualTo(hour);
        assertThat(owned.get("BO:group-7").asLong()).isEqualTo(hour);
        assertThat(owned.get("customer").asLong()).isEqualTo(2 * hour);
        assertThat(owned.get("3P:vendor").asLong()).isEqualTo(hour);
        assertThat(owned.get("3P:code-8s").asLong()).isEqualTo(hour);
        assertThat(owned.get("BO:problem-management").asLong()).isEqualTo(hour);
        assertThat(report.get("elapsedMillis").asLong()).isEqualTo(8 * hour);
        assertThat(report.get("conserved").asBoolean()).isTrue();
        assertThat(report.get("clocks").get("agree").asBoolean()).isTrue();
        assertThat(report.get("clocks")
                        .get("states")
                        .get("third-party-time")
                        .get("met")
                        .asInt())
                .isEqualTo(2);
        assertAgrees(report.get("agreement").get("reassignments"), 2);
        assertThat(report.get("agreement").get("resolvedAt").get("agree").asInt())
                .isEqualTo(1);
    }

    @Test
    void seesAReassignmentWhileTheCustomerHasTheCase() {
        JsonNode report = replay(
                "INC1,New,0,0,1/2/2016 08:00,1/2/2016 08:00,Group 5,?,?",
                "INC1,Awaiting User Info,0,0,1/2/2016 08:00,1/2/2016 09:00,Group 5,?,?",
                "INC1,Awaiting User Info,1,0,1/2/2016 08:00,1/2/2016 10:00,Group 6,?,?");

        assertAgrees(report.get("agreement").get("reassignments"), 1);
        assertThat(report.get("agreement").get("resolvedAt").get("absent").asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsAReassignmentThatNoRowShows() {
        JsonNode counts = replay(
                        "INC1,New,0,0,1/2/2016 08:00,1/2/2016 08:00,Group 5,?,?",
                        "INC1,New,1,0,1/2/2016 08:00,1/2/2016 09:00,Group 5,?,?",
                        "INC2,New,0,0,1/2/2016 08:00,1/2/2016 08:00,Group 5,?,?",
                        "INC2,New,3,0,1/2/2016 08:00,1/2/2016 09:00,Group 6,?,?")
                .get("agreement")
                .get("reassignments");

        assertThat(counts.get("agree").asInt()).isZero();
        assertThat(counts.get("differ").asInt()).isEqualTo(2);
        assertThat(counts.get("unseen").asInt()).isEqualTo(1);
        assertThat(counts.get("unexplained").asInt()).as("INC2").isEqualTo(1);
        assertThat(counts.get("examples").get(0).get("caseId").asText()).isEqualTo("INC1");
    }

    @Test
    void takesAClosedCaseThatGoesOnForSolved() {
        JsonNode report = replay(
                "INC1,New,0,0,1/2/2016 08:00,1/2/2016 08:00,Group 5,?,1/2/2016 09:00",
                "INC1,Resolved,0,0,1/2/2016 08:00,1/2/2016 09:00,Group 5,?,1/2/2016 09:00",
                "INC1,Closed,0,0,1/2/2016 08:00,2/2/2016 09:00,Group 5,?,1/2/2016 09:00",
                "INC1,Active,0,1,1/2/2016 08:00,3/2/2016 09:00,Group 5,?,1/2/2016 09:00",
                "INC1,Closed,0,1,1/2/2016 08:00,3/2/2016 10:00,Group 5,?,1/2/2016 09:00");

        assertThat(report.get("refused")).isEmpty();
        assertThat(report.get("reopenedCases").asInt()).isEqualTo(1);
        assertAgrees(report.get("agreement").get("reopens"), 1);
        assertThat(report.get("agreement").get("closedTakenBack").asInt()).isEqualTo(1);
        assertThat(report.get("ownedMillis").get("nobody").asLong())
                .isEqualTo(Duration.ofDays(2).toMillis());
    }

    @Test
    void refusesTheDirt() {
        JsonNode report = replay(
                "INC1,New,0,0,1/2/2016 08:00,1/2/2016 08:00,Group 5,?,?",
                "INC1,-100,0,0,1/2/2016 08:00,1/2/2016 09:00,Group 5,?,?",
                "INC1,Active,0,0,1/2/2016 08:00,?,Group 5,?,?",
                "INC1,Active,0,0,1/2/2016 08:00,31/2/2016 10:00,Group 5,?,?",
                "?,Active,0,0,1/2/2016 08:00,1/2/2016 10:00,Group 5,?,?",
                "INC1,Active,?,?,?,1/2/2016 10:00,Group 5,?,soon");

        List<Integer> rows = new ArrayList<>();
        report.get("refused").forEach(refused -> rows.add(refused.get("row").asInt()));
        assertThat(rows).containsExactly(3, 4, 5, 6, 7);
        assertThat(report.get("refused").get(0).get("reason").asText()).contains("-100");
        assertThat(report.get("conserved").asBoolean()).isTrue();
    }

    private JsonNode replay(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return replaying.of("servicenow", lines.toArray(String[]::new));
    }

    private static void assertAgrees(JsonNode counts, int count) {
        assertThat(counts.get("differ").asInt()).isZero();
        assertThat(counts.get("log").asInt()).isEqualTo(count);
        assertThat(counts.get("ledger").asInt()).isEqualTo(count);
    }
}
