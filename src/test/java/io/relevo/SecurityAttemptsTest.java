package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SecurityAttemptsTest {

    private Instant now = Instant.parse("2025-03-03T09:00:00Z");
    private final SecurityAttempts attempts = new SecurityAttempts(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void fourTyposCostNothing() {
        fail(4);

        assertThat(attempts.mustWait("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void theFifthCostsASecondAndEachMoreTwiceAsLong() {
        fail(5);
        assertThat(attempts.mustWait("ana", "10.0.0.1")).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(attempts.mustWait("ana", "10.0.0.1")).isFalse();

        fail(1);
        pass(Duration.ofSeconds(1));
        assertThat(attempts.mustWait("ana", "10.0.0.1")).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(attempts.mustWait("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void nobodyWaitsMoreThanAMinute() {
        fail(40);
        pass(Duration.ofMinutes(1));

        assertThat(attempts.mustWait("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void thePersonAtAnotherAddressIsNotHeldUp() {
        fail(40);

        assertThat(attempts.mustWait("ana", "10.0.0.2")).isFalse();
        assertThat(attempts.mustWait("luis", "10.0.0.1")).isFalse();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        fail(4);
        attempts.succeeded("ana", "10.0.0.1");
        fail(4);

        assertThat(attempts.mustWait("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void aQuarterOfAnHourForgetsToo() {
        fail(4);
        pass(Duration.ofMinutes(16));
        fail(1);

        assertThat(attempts.mustWait("ana", "10.0.0.1")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("ana", "10.0.0.1");
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
