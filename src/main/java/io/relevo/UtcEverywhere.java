package io.relevo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start unless this JVM and the sessions of the database are in UTC. The engine's due dates have no zone: a
 * node elsewhere would shift every timer, and two timers of the night the clocks go back would become one.
 */
@Component
class UtcEverywhere {

    UtcEverywhere(DataSource dataSource) {
        ZoneId zone = ZoneId.systemDefault();
        if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
            throw new IllegalStateException("The JVM's time zone is " + zone
                    + ", and timers would be wrong; start Java with -Duser.timezone=UTC");
        }
        // Asked in winter and in summer, because some zones equal UTC for half of the year.
        JdbcClient database = JdbcClient.create(dataSource);
        if (!noonIn(database, "2024-01-15") || !noonIn(database, "2024-07-15")) {
            throw new IllegalStateException(
                    "The database's session is not in UTC, and timers would be wrong; remove the time zone from "
                            + "spring.datasource.url, or set it to UTC");
        }
    }

    private static boolean noonIn(JdbcClient database, String day) {
        LocalDateTime local = database.sql(
                        "select cast(timestamp with time zone '" + day + " 12:00:00+00:00' as timestamp)")
                .query(LocalDateTime.class)
                .single();
        return local.equals(LocalDateTime.parse(day + "T12:00:00"));
    }
}
