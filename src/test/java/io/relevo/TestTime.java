package io.relevo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Time that stands still until a test moves it, for the product and the engine alike. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    /** A Monday, 10:00 in Mexico City: the shop is open. */
    public static final Instant START = Instant.parse("2026-03-02T16:00:00Z");

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Timers timers(MovableClock clock, ObjectProvider<ManagementService> management) {
        return new Timers(clock, management);
    }

    /**
     * The engine's clock is one for the whole JVM: ours while such a test runs, the real one for all others. So is the
     * engine that BPM Assert looks at.
     */
    static class EngineTime implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            MovableClock clock = SpringExtension.getApplicationContext(context).getBean(MovableClock.class);
            clock.set(morning(clock.instant()));
            ProcessEngine engine =
                    SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
            ProcessEngineTests.init(engine);
            // The REST API finds its engine by name in a map of the whole JVM, where other tests' engines come and go.
            ProcessEngines.registerProcessEngine(engine);
        }

        /** Whatever tests ran before: everybody is at work and the day has hours left. */
        private static Instant morning(Instant now) {
            ZonedDateTime local = now.atZone(ZoneId.of("America/Mexico_City"));
            ZonedDateTime morning = local.toLocalDate().atTime(10, 0).atZone(local.getZone());
            boolean fits = local.getDayOfWeek().getValue() <= 4
                    && !local.isBefore(morning)
                    && local.isBefore(morning.plusHours(3));
            if (fits) {
                return now;
            }
            ZonedDateTime next = local.isBefore(morning) ? morning : morning.plusDays(1);
            while (next.getDayOfWeek().getValue() > 4) {
                next = next.plusDays(1);
            }
            return next.toInstant();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            ClockUtil.reset();
        }
    }

    public static class MovableClock extends Clock {

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        public void set(Instant instant) {
            now = instant;
            ClockUtil.setCurrentTime(Date.from(instant));
        }

        public void advance(Duration by) {
            set(now.plus(by));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new IllegalArgumentException("the test's clock is UTC");
        }
    }

    /** Does the job executor's work when the test says so. */
    public static class Timers {

        private static final int ENOUGH = 50;
        /** A repeating timer that is due at once is armed a second ahead. */
        private static final Duration AT_ONCE = Duration.ofSeconds(2);

        private final MovableClock clock;
        private final ObjectProvider<ManagementService> management;

        Timers(MovableClock clock, ObjectProvider<ManagementService> management) {
            this.clock = clock;
            this.management = management;
        }

        /** Moves the clock and fires what became due, until nothing is. */
        public void advance(Duration by) {
            clock.advance(by);
            fireDue();
        }

        public void fireDue() {
            for (int round = 0; round < ENOUGH; round++) {
                List<Job> due = management
                        .getObject()
                        .createJobQuery()
                        .duedateLowerThan(Date.from(clock.instant().plus(AT_ONCE)))
                        .withRetriesLeft()
                        .list()
                        .stream()
                        .filter(job -> job.getProcessInstanceId() != null)
                        .toList();
                if (due.isEmpty()) {
                    return;
                }
                due.forEach(this::fire);
            }
            throw new AssertionError("timers keep firing without end");
        }

        /** One that fired before may have ended what this one belonged to. */
        private void fire(Job job) {
            boolean there =
                    management.getObject().createJobQuery().jobId(job.getId()).count() > 0;
            if (there) {
                management.getObject().executeJob(job.getId());
            }
        }
    }
}
