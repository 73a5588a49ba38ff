package io.relevo;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when a server or a command finds the H2 file in use: one process at a time can have it open. */
class LockedDatabase extends AbstractFailureAnalyzer<SQLException> {

    /** {@code org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1} */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return cause.getErrorCode() == ALREADY_OPEN
                ? new FailureAnalysis(
                        "The database file is in use by another process: a Relevo that is running. "
                                + cause.getMessage(),
                        "Stop the server or use PostgreSQL (profile postgres), which many processes can share.",
                        failure)
                : null;
    }
}
