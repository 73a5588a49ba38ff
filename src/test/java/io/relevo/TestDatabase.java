package io.relevo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The two databases everything that touches SQL is tested on. Use as
 * {@code @ParameterizedTest @EnumSource void test(TestDatabase database)}.
 */
public enum TestDatabase {
    H2 {
        @Override
        String createDatabase() {
            return "jdbc:h2:mem:relevo-" + COUNTER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        private EmbeddedPostgres server;

        @Override
        synchronized String createDatabase() {
            try {
                if (server == null) {
                    server = EmbeddedPostgres.builder()
                            .setRegisterShutdownHook(false)
                            .setServerConfig("fsync", "off")
                            .start();
                    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
                }
                String name = "relevo_" + COUNTER.incrementAndGet();
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database " + name)
                        .update();
                return server.getJdbcUrl("postgres", name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** The URL of a new, empty database; user and password are part of it where needed. */
    abstract String createDatabase();

    /** The URL of a new, empty database, for a whole application to migrate by itself. */
    public String emptyUrl() {
        return createDatabase();
    }

    /** A new database with Relevo's whole schema. */
    public DataSource migrated() {
        var dataSource = new DriverManagerDataSource(createDatabase());
        Flyway.configure()
                .dataSource(dataSource)
                .javaMigrations(new V001__CreateEngineTables(), new V012__TuneJobTableOnPostgres())
                .load()
                .migrate();
        return dataSource;
    }
}
