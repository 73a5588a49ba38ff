package io.relevo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UtcEverywhereTest {

    @ParameterizedTest
    @EnumSource
    void startsWhereEverythingIsInUtc(TestDatabase database) {
        var source = new DriverManagerDataSource(database.emptyUrl());

        assertThatCode(() -> new UtcEverywhere(source)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "Europe/London", "Europe/Berlin"})
    void refusesASessionInAnotherZone(String zone) {
        var h2 = new DriverManagerDataSource(TestDatabase.H2.emptyUrl() + ";TIME ZONE=" + zone);
        var postgres = new DriverManagerDataSource(TestDatabase.POSTGRESQL.emptyUrl()) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                var connection = super.getConnection();
                try (var statement = connection.createStatement()) {
                    statement.execute("set time zone '" + zone + "'");
                }
                return connection;
            }
        };

        assertThatThrownBy(() -> new UtcEverywhere(h2)).hasMessageContaining("spring.datasource.url");
        assertThatThrownBy(() -> new UtcEverywhere(postgres)).hasMessageContaining("spring.datasource.url");
    }

    @Test
    void refusesAJvmInAnotherZone() {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        try {
            assertThatThrownBy(() -> new UtcEverywhere(null)).hasMessageContaining("-Duser.timezone=UTC");
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
