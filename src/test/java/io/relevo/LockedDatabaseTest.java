package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class LockedDatabaseTest {

    private final LockedDatabase analyzer = new LockedDatabase();

    @Test
    void saysToStopTheServerOrToUsePostgres() {
        var inUse = new SQLException("Database may be already in use", "90020", 90020);

        FailureAnalysis analysis = analyzer.analyze(new IllegalStateException("no pool", inUse));

        assertThat(analysis.getAction()).contains("Stop the server or use PostgreSQL");
    }

    @Test
    void leavesOtherFailuresOfTheDatabaseToOthers() {
        assertThat(analyzer.analyze(new SQLException("no such table", "42S02", 42102)))
                .isNull();
    }
}
