package io.relevo.flow;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of {@code flow_active_release}. */
@Component
class ActiveRelease {

    /** @param by who made it the active one: a user id, or {@link ShippedModels#SOURCE} for the product itself */
    record Choice(String deployment, String by) {}

    private static final String SLOT = "returns";

    private final JdbcClient jdbc;
    private final Clock clock;

    ActiveRelease(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Choice> find() {
        return jdbc.sql("select deployment_id, activated_by from flow_active_release where slot = :slot")
                .param("slot", SLOT)
                .query((row, number) -> new Choice(row.getString("deployment_id"), row.getString("activated_by")))
                .optional();
    }

    void choose(String deployment, String by) {
        if (write(
                        "update flow_active_release set deployment_id = :deployment, activated_by = :by, activated_at = :at"
                                + " where slot = :slot",
                        deployment,
                        by)
                == 0) {
            write(
                    "insert into flow_active_release (slot, deployment_id, activated_by, activated_at)"
                            + " values (:slot, :deployment, :by, :at)",
                    deployment,
                    by);
        }
    }

    private int write(String sql, String deployment, String by) {
        return jdbc.sql(sql)
                .param("slot", SLOT)
                .param("deployment", deployment)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
