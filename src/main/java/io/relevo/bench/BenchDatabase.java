package io.relevo.bench;

import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/** The database a bench writes to: looked at before the product starts, which would work on whatever it finds there. */
record BenchDatabase(String bench, String url, String user, String password) {

    /** A context of its own just to read the settings. */
    private static final class Nothing {}

    /** As the settings, the environment and the profile postgres say. */
    static BenchDatabase named(String bench, List<String> settings) {
        var nothing = new SpringApplication(Nothing.class);
        nothing.setWebApplicationType(WebApplicationType.NONE);
        nothing.setAdditionalProfiles("postgres");
        nothing.setBannerMode(Banner.Mode.OFF);
        nothing.setLogStartupInfo(false);
        nothing.setRegisterShutdownHook(false);
        try (var context = nothing.run(settings.toArray(String[]::new))) {
            Environment environment = context.getEnvironment();
            return new BenchDatabase(
                    bench,
                    environment.getProperty("spring.datasource.url", ""),
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
    }

    /** @throws CommandFailed unless it is an empty PostgreSQL database we reach */
    void check() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CommandFailed(CommandTexts.get("bench.not-postgres", bench, url), null);
        }
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var tables =
                        statement.executeQuery("select count(*) from pg_tables where schemaname = current_schema()")) {
            tables.next();
            if (tables.getInt(1) > 0) {
                throw new CommandFailed(CommandTexts.get("bench.not-empty", url), null);
            }
        } catch (SQLException unreachable) {
            throw new CommandFailed(CommandTexts.get("bench.unreachable", url, unreachable.getMessage()), unreachable);
        }
    }
}
