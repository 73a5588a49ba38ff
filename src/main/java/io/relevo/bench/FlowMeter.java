package io.relevo.bench;

import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database did: statements and bytes written to its log, up to now. */
class FlowMeter {

    private static final String STATEMENTS = """
            select coalesce(sum(calls), 0) from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
              and query !~* '^\\s*(begin|commit|rollback|set|show|start)\\M'""";

    private final JdbcClient database;
    private final LongSupplier sentByUs;
    private final boolean counting;

    /** @param sentByUs statements this process sent, for a server that does not count */
    FlowMeter(JdbcClient database, LongSupplier sentByUs) {
        this.database = database;
        this.sentByUs = sentByUs;
        this.counting = counts(database);
    }

    String countedBy() {
        return counting ? "pg_stat_statements" : "jdbc";
    }

    long statements() {
        return counting ? database.sql(STATEMENTS).query(Long.class).single() : sentByUs.getAsLong();
    }

    /** Of the whole server: nothing else should write there. */
    long walBytes() {
        return database.sql("select cast(pg_current_wal_lsn() - '0/0' as bigint)")
                .query(Long.class)
                .single();
    }

    private static boolean counts(JdbcClient database) {
        boolean loaded = database.sql("select count(*) > 0 from pg_settings where name = 'pg_stat_statements.max'")
                .query(Boolean.class)
                .single();
        if (loaded) {
            database.sql("create extension if not exists pg_stat_statements").update();
        }
        return loaded;
    }
}
