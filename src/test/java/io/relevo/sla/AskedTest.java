package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0H3XK 3P:carrier third-party-time=PT48H@carrier",
                "0H3XK BO:logistics back-office-time=PT24H@back office",
                "0H3XK 3P:carrier -"
            })
    void writesWhatItRead(String text) {
        assertThat(Asked.parse(text).write()).isEqualTo(text);
    }

    @Test
    void knowsItsMetricByItsParty() {
        assertThat(Asked.parse("1 BO:logistics").metric()).isEqualTo(Metric.BACK_OFFICE_TIME);
        assertThat(Asked.parse("1 3P:carrier").metric()).isEqualTo(Metric.THIRD_PARTY_TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0H3XK",
                "0H3XK carrier -",
                "0H3XK 3P:carrier third-party-time=48",
                "0H3XK 3P:carrier back-office-time=PT48H"
            })
    void refusesWhatItCannotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Asked.parse(text));
    }

    @Test
    void aLedgersLineBecomesAnEventWithItsTargets() {
        var target = new Target(Metric.THIRD_PARTY_TIME, Duration.ofHours(48), "carrier");
        String asked = "0H3XK 3P:carrier third-party-time=PT48H@carrier";
        String retargeted = Targets.write("0H3XK", List.of(target));

        assertThat(recorded(TimelineEvent.Kind.ASKED, asked).targets()).containsExactly(target);
        assertThat(recorded(TimelineEvent.Kind.TARGETS, retargeted))
                .returns(List.of(target), TimelineEvent::targets)
                .returns("0H3XK", TimelineEvent::detail);
        assertThat(recorded(TimelineEvent.Kind.TARGETS, "first-reply=PT30M@my shop"))
                .returns(null, TimelineEvent::detail);
    }

    private static TimelineEvent recorded(TimelineEvent.Kind kind, String detail) {
        return TimelineEvent.recorded(Instant.EPOCH, kind, null, null, null, detail);
    }
}
