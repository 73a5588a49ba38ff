package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    @Test
    void writesTargetsAsOneLine() {
        assertThat(Targets.write(List.of(
                        new Target(Metric.FIRST_REPLY, Duration.ofMinutes(30), "shop"),
                        new Target(Metric.LEVEL_TIME, Duration.ofHours(48), "office"))))
                .isEqualTo("first-reply=PT30M@shop;level-time=PT48H@office");
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWrote(Metric metric) {
        var targets = List.of(new Target(metric, Duration.ofSeconds(90_061), "carrier"));

        assertThat(Targets.parse(Targets.write(targets))).isEqualTo(targets);
    }

    @Test
    void takesTheShopsCalendarWhereNoneIsNamed() {
        assertThat(Targets.parse(" first-reply = PT30M ; next-reply=PT1H@ "))
                .containsExactly(
                        new Target(Metric.FIRST_REPLY, Duration.ofMinutes(30), "shop"),
                        new Target(Metric.NEXT_REPLY, Duration.ofHours(1), "shop"));
    }

    @Test
    void readsNothingAsNoTargets() {
        assertThat(Targets.parse(null)).isEmpty();
        assertThat(Targets.parse(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P1DT2H", "p2d", "-P1D", "P0.5D"})
    void refusesDaysBecauseAWorkingDayIsAmbiguous(String duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Targets.parse("level-time=" + duration + "@shop"))
                .withMessageContaining(duration)
                .withMessageContaining("ambiguous")
                .withMessageContaining("write hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "PT999999H"})
    void refusesLengthsThatMakeNoSense(String duration) {
        assertThatIllegalArgumentException().isThrownBy(() -> Targets.parse("level-time=" + duration));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT30M",
                "first-replay=PT30M",
                "first-reply=30",
                "first-reply=",
                "first-reply=PT1H;first-reply=PT2H"
            })
    void refusesWhatItCannotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Targets.parse(text));
    }

    @Test
    void refusesToWriteACalendarNameItCouldNotReadBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Targets.write(List.of(new Target(Metric.FIRST_REPLY, Duration.ofHours(1), "a;b"))));
    }
}
