package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClockSkewTest {

    final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    final Clock clock = ((InstantSource) () -> Instant.now().plus(offset.get())).withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void aNodeWhoseClockAgreesTakesJobs(TestDatabase database) {
        assertThat(new ClockSkew(database.migrated(), clock).tolerable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatIsAheadTakesNone(TestDatabase database) {
        offset.set(Duration.ofSeconds(3));

        assertThat(new ClockSkew(database.migrated(), clock).tolerable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatIsBehindTakesNone(TestDatabase database) {
        offset.set(Duration.ofSeconds(-3));

        assertThat(new ClockSkew(database.migrated(), clock).tolerable()).isFalse();
    }

    @Test
    void itTakesJobsAgainWhenTheClockIsMended() {
        offset.set(Duration.ofMinutes(5));
        var skew = new ClockSkew(TestDatabase.H2.migrated(), clock);

        offset.set(Duration.ZERO);
        skew.check();

        assertThat(skew.tolerable()).isTrue();
    }

    @Test
    void theEngineLooksForJobsOnlyWhileTheClockIsRight() {
        offset.set(Duration.ofMinutes(5));
        var skew = new ClockSkew(TestDatabase.H2.migrated(), clock);
        var engine = new StandaloneInMemProcessEngineConfiguration();
        var jobs = new DefaultJobExecutor();
        engine.setJobExecutor(jobs);
        new EngineConfiguration().jobsOnlyWithTheRightTime(skew).preInit(engine);

        assertThat(jobs.getAcquireJobsCmd(20)).isNotInstanceOf(AcquireJobsCmd.class);
        assertThat(jobs.getAcquireJobsCmd(20).execute(null).getNumberOfJobsAttemptedToAcquire())
                .isEqualTo(20);
        assertThat(jobs.getAcquireJobsCmd(20).execute(null).size()).isZero();
        offset.set(Duration.ZERO);
        skew.check();
        assertThat(jobs.getAcquireJobsCmd(20)).isInstanceOf(AcquireJobsCmd.class);
    }
}
