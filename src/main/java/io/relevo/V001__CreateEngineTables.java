package io.relevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Runs the create scripts of the engine's own jar, so that Flyway owns the whole schema; and declares {@code relevo_bytes}. */
@Component
class V001__CreateEngineTables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String dialect =
                switch (product) {
                    case "H2" -> "h2";
                    case "PostgreSQL" -> "postgres";
                    default ->
                        throw new IllegalStateException(
                                "Relevo runs on H2 and PostgreSQL, not on " + product + "; see spring.datasource.url");
                };
        var scripts = new ResourceDatabasePopulator();
        PARTS.forEach(part -> scripts.addScript(new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql")));
        // H2's bytea ends at one megabyte and PostgreSQL has no blob, so columns of files use a type of our own.
        String bytes = dialect.equals("h2") ? "blob" : "bytea";
        scripts.addScript(new ByteArrayResource(("create domain relevo_bytes as " + bytes).getBytes(UTF_8)));
        scripts.execute(new SingleConnectionDataSource(context.getConnection(), true));
    }
}
