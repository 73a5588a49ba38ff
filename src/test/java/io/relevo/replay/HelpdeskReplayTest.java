package io.relevo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpdeskReplayTest {

    private static final String HEADER = "case,case:variant,Activity,Resource,time:timestamp";

    @Test
    void mapsActivitiesOntoStates(@TempDir Path folder) {
        var replaying = new Replaying(folder);

        JsonNode report = replaying.of(
                "helpdesk",
                HEADER,
                "Case1,Variant 1,Insert ticket,Value 1,2012-01-13T08:00:00.000+02:00",
                "Case1,Variant 1,Assign seriousness,Value 1,2012-01-13T09:00:00.000+02:00",
                "Case1,Variant 1,Take in charge ticket,Value 1,2012-01-13T10:00:00.000+02:00",
                "Case1,Variant 1,Wait,Value 1,2012-01-13T11:00:00.000+02:00",
                "Case1,Variant 1,Create SW anomaly,Value 1,2012-01-13T12:00:00.000+02:00",
                "Case1,Variant 1,INVALID,Value 1,2012-01-13T12:30:00.000+02:00",
                "Case1,Variant 1,Resolve SW anomaly,Value 1,2012-01-13T13:00:00.000+02:00",
                "Case1,Variant 1,Require upgrade,Value 1,2012-01-13T14:00:00.000+02:00",
                "Case1,Variant 1,Schedule intervention,Value 1,2012-01-13T15:00:00.000+02:00",
                "Case1,Variant 1,Resolve ticket,Value 1,2012-01-13T16:00:00.000+02:00",
                "Case1,Variant 1,Closed,Value 5,2012-01-28T16:00:00.000+02:00",
                "Case1,Variant 1,Dance,Value 5,2012-01-29T16:00:00.000+02:00");

        long hour = Duration.ofHours(1).toMillis();
        assertThat(report.get("ownedMillis").get("L1").asLong()).isEqualTo(4 * hour);
        assertThat(report.get("ownedMillis").get("customer").asLong()).isEqualTo(2 * hour);
        assertThat(report.get("ownedMillis").get("BO:development").asLong()).isEqualTo(hour);
        assertThat(report.get("ownedMillis").get("BO:upgrades").asLong()).isEqualTo(hour);
        assertThat(report.get("refused")).hasSize(2);
        assertThat(report.get("refused").get(0).get("row").asInt()).isEqualTo(7);
        assertThat(report.get("refused").get(1).get("reason").asText()).contains("Dance");
        assertThat(report.get("conserved").asBoolean()).isTrue();
        assertThat(report.get("agreement").get("agree").asInt()).isEqualTo(1);
    }

    @Test
    void noticesAVariantWhoseCasesWentDifferentWays(@TempDir Path folder) {
        JsonNode agreement = new Replaying(folder)
                .of(
                        "helpdesk",
                        HEADER,
                        "Case1,Variant 1,Assign seriousness,Value 1,2012-01-13T08:00:00.000+02:00",
                        "Case1,Variant 1,Closed,Value 1,2012-01-13T09:00:00.000+02:00",
                        "Case2,Variant 1,Assign seriousness,Value 1,2012-01-13T08:00:00.000+02:00",
                        "Case2,Variant 1,Wait,Value 1,2012-01-13T09:00:00.000+02:00")
                .get("agreement");

        assertThat(agreement.get("variants").asInt()).isEqualTo(1);
        assertThat(agreement.get("differ").asInt()).isEqualTo(1);
    }
}
