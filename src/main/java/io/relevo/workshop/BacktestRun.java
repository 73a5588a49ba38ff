package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import java.time.Duration;
import java.time.Instant;

/**
 * A backtest, running or over.
 *
 * @param fingerprint of the files it was about
 * @param released id of the release it compared with
 * @param seenAt when its node last said how far it is
 * @param report null until it is done
 * @param failure for a reader, or null
 */
record BacktestRun(
        String id,
        String candidate,
        String fingerprint,
        String released,
        String startedBy,
        Instant startedAt,
        Instant seenAt,
        State state,
        Phase phase,
        int done,
        int all,
        BacktestReport report,
        String failure) {

    /** Longer than any step that says nothing: its node is gone. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    enum Phase {
        READING,
        REPLAYING
    }

    boolean runs(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENT).isAfter(now);
    }

    boolean isOf(Candidate candidate, String activeRelease) {
        return report != null && fingerprint.equals(candidate.files().fingerprint()) && released.equals(activeRelease);
    }

    public int percent() {
        return all == 0 ? 0 : (int) (100L * done / all);
    }
}
