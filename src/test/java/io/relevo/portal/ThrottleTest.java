package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final Throttle throttle = new Throttle(clock, 2);

    @Test
    void admitsSoManyInAnyHour() {
        given(clock.instant()).willReturn(NOON);
        assertThat(throttle.admit("a")).isTrue();
        given(clock.instant()).willReturn(NOON.plus(Duration.ofMinutes(40)));
        assertThat(throttle.admit("a")).isTrue();
        assertThat(throttle.admit("a")).isFalse();

        given(clock.instant()).willReturn(NOON.plus(Duration.ofMinutes(60)));
        assertThat(throttle.admit("a")).isTrue();
        assertThat(throttle.admit("a")).isFalse();
    }

    @Test
    void countsEachKeyForItself() {
        given(clock.instant()).willReturn(NOON);
        throttle.admit("a");
        throttle.admit("a");

        assertThat(throttle.admit("b")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "10.0.0.1, 10.0.0.2, false"
    })
    void takesANetworkOfIpv6ForOneConnection(String one, String other, boolean same) {
        assertThat(Floodgate.network(one).equals(Floodgate.network(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", "C:\\Windows\\a.txt, a.txt", "'', file", "/, file", "gpj.\u202Eexe, gpj.exe"
    })
    void givesFilesPlainNames(String sent, String plain) {
        assertThat(ContactFiles.plainName(sent)).isEqualTo(plain);
    }
}
