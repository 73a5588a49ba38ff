package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void flywayCreatesTheEnginesTablesInTheVersionOfItsJar(TestDatabase database) {
        String version = JdbcClient.create(database.migrated())
                .sql("select version_ from act_ge_schema_log")
                .query(String.class)
                .single();

        assertThat(version).startsWith("7.24.0");
    }
}
