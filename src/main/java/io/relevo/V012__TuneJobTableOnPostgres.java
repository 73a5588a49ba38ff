package io.relevo;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL needs beside the index on due dates to find due jobs among a million, and H2 has no word for: an index
 * on the few locked jobs, without which the generic plan reads the whole table to exclude them, and a vacuum that does
 * not wait until a fifth of the table is dead.
 */
@Component
class V012__TuneJobTableOnPostgres extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        if (!product.equals("PostgreSQL")) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create index ix_job_locked on act_ru_job (process_instance_id_)"
                    + " where lock_owner_ is not null");
            statement.execute("alter table act_ru_job set (autovacuum_vacuum_scale_factor = 0.02,"
                    + " autovacuum_analyze_scale_factor = 0.02)");
        }
    }
}
