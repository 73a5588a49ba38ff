package io.relevo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class DemoResetTest {

    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void database() throws SQLException {
        environment.setActiveProfiles("demo");
        environment.setProperty("relevo.demo.reset", "true");
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("demo"));
        try (Connection connection = open()) {
            connection.createStatement().execute("create table kept (id integer)");
        }
    }

    @Test
    void startsAfreshWhenAsked() {
        reset();

        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void keepsTheDataOtherwise() {
        environment.setProperty("relevo.demo.reset", "false");

        reset();

        assertThat(folder.resolve("demo.mv.db")).exists();
    }

    @Test
    void keepsTheDataOutsideTheDemo() {
        environment.setActiveProfiles("postgres");

        reset();

        assertThat(folder.resolve("demo.mv.db")).exists();
    }

    @Test
    void emptiesNoOtherDatabase() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/relevo");

        assertThatThrownBy(this::reset).hasMessageContaining("jdbc:postgresql://db/relevo");
    }

    @Test
    void isFoundBeforeTheDatabaseOpens() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationContextInitializer.class))
                .hasAtLeastOneElementOfType(DemoReset.class);
    }

    private void reset() {
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new DemoReset().initialize(context);
        }
    }

    /** Without a user, as in {@code application-demo.yaml}. */
    private Connection open() throws SQLException {
        return DriverManager.getConnection(environment.getProperty("spring.datasource.url"));
    }
}
