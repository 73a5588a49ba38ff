package io.relevo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Logs that nobody here wrote: {@code mvn test -Dtest=RealLogsTest -Drelevo.corpus=FOLDER}, with the unpacked logs in
 * {@code FOLDER/logs}. Skipped where they are not.
 */
class RealLogsTest {

    @TempDir
    Path folder;

    @Test
    void incidentsAgreeWithTheirOwnCounts() {
        JsonNode report = new Replaying(folder).file("servicenow", log("servicenow-incidents-until-2016-04-15.csv"));

        assertThat(report.get("cases").asInt()).isEqualTo(13_302);
        assertThat(report.get("events").asInt() + report.get("refused").size()).isEqualTo(81_519);
        assertThat(report.get("refused")).hasSize(2);
        assertConserved(report);
        JsonNode reassignments = report.get("agreement").get("reassignments");
        assertThat(reassignments.get("agree").asInt()).isEqualTo(13_230);
        assertThat(reassignments.get("unexplained").asInt()).isZero();
        assertThat(reassignments.get("ledger").asInt()
                        + reassignments.get("unseen").asInt())
                .isEqualTo(reassignments.get("log").asInt());
        assertThat(report.get("agreement").get("reopens").get("differ").asInt()).isZero();
        assertThat(report.get("reopens").asInt()).isEqualTo(214);
    }

    @Test
    void helpDeskCasesOfOneVariantGoOneWay() {
        JsonNode report = new Replaying(folder).file("helpdesk", log("italian-helpdesk.csv"));

        assertThat(report.get("cases").asInt()).isEqualTo(4_580);
        assertThat(report.get("events").asInt() + report.get("refused").size()).isEqualTo(21_348);
        assertThat(report.get("refused")).hasSize(8);
        assertConserved(report);
        assertThat(report.get("agreement").get("differ").asInt()).isZero();
    }

    private static void assertConserved(JsonNode report) {
        assertThat(report.get("conserved").asBoolean()).isTrue();
        assertThat(report.get("clocks").get("agree").asBoolean()).isTrue();
        long owned = 0;
        for (JsonNode millis : report.get("ownedMillis")) {
            owned += millis.asLong();
        }
        assertThat(owned).isEqualTo(report.get("elapsedMillis").asLong());
    }

    private static Path log(String name) {
        Path log =
                Path.of(System.getProperty("relevo.corpus", "")).resolve("logs").resolve(name);
        assumeThat(log)
                .as("skipped: unpack %s into FOLDER/logs and name the folder by -Drelevo.corpus=FOLDER", name)
                .matches(Files::isRegularFile);
        return log;
    }
}
