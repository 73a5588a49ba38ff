package io.relevo.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * {@code relevo.demo.reset=true} empties the demo's database before anything opens it. H2 itself deletes its files, so
 * that a database another Relevo is using stays whole.
 */
class DemoReset implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("demo"))
                && environment.getProperty("relevo.demo.reset", Boolean.class, false)) {
            empty(environment);
        }
    }

    private static void empty(Environment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:h2:")) {
            throw new IllegalStateException("relevo.demo.reset empties the demo's own H2 database only, not " + url
                    + "; leave it out, or empty that database yourself");
        }
        try (Connection connection = asTheApplicationWill(environment).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop all objects delete files");
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "Can't empty the demo's database " + url + ": stop the other Relevo that uses it, or delete its"
                            + " files yourself",
                    refused);
        }
    }

    /** Another user than the one who made the database is turned away by H2. */
    private static DataSource asTheApplicationWill(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate("spring.datasource", DataSourceProperties.class)
                .initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
    }
}
