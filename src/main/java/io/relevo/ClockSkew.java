package io.relevo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far this node's clock is from the database's, looked up at start and every minute. The engine decides by the
 * node's clock which job is due and whose lock has run out: a node that is ahead takes jobs that others still work on.
 */
@Component
class ClockSkew {

    static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);

    private final JdbcClient database;
    private final Clock clock;
    private volatile boolean tolerable;

    ClockSkew(DataSource dataSource, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.clock = clock;
        this.tolerable = true;
        check();
    }

    /** False while this node must not acquire jobs. */
    boolean tolerable() {
        return tolerable;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void check() {
        Instant before = clock.instant();
        Instant there = database.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.instant();
        // The answer was made at some moment between the two: only what lies outside of them is skew.
        Duration skew = there.isBefore(before)
                ? Duration.between(there, before)
                : there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
        boolean now = skew.compareTo(TOLERANCE) <= 0;
        if (!now) {
            LOG.warn(
                    "This node's clock is {} off the database's ({} there, {} here): it takes no jobs until that is "
                            + "mended; check NTP on both",
                    skew,
                    there,
                    after);
        } else if (!tolerable) {
            LOG.info("This node's clock agrees with the database's again: it takes jobs");
        }
        tolerable = now;
    }
}
