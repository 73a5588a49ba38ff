package io.relevo.workshop;

import io.relevo.returns.Checked;
import io.relevo.returns.Release;
import java.time.Instant;

/**
 * Tables somebody proposes for judging returns.
 *
 * @param author whoever gave the files last; another person says yes
 * @param files as they came, under the candidate's id; they may be unusable while it is a draft
 * @param approvedBy whose yes, to exactly these files; or null
 * @param releaseId of the deployment, once it was one; or null
 * @param shadowSince from when on it runs beside the live release, or last ran; or null
 * @param releasedAt when it last began to judge, or null
 */
record Candidate(
        String id,
        String title,
        String author,
        Instant createdAt,
        Instant changedAt,
        State state,
        Release files,
        Checked findings,
        String approvedBy,
        Instant approvedAt,
        String releaseId,
        Instant shadowSince,
        String releasedBy,
        Instant releasedAt) {

    enum State {
        /** Its files have faults. */
        DRAFT,
        CHECKED,
        /** Runs beside the live release, without effect. */
        SHADOW,
        /** Judges, or judged until another one was released. */
        RELEASED,
        /** Given up. */
        RETIRED
    }

    static Candidate draft(String id, String title, String author, Instant now, Release files, Checked findings) {
        State state = findings.faults().isEmpty() ? State.CHECKED : State.DRAFT;
        return new Candidate(id, title, author, now, now, state, files, findings, null, null, null, null, null, null);
    }

    /** A yes was to the old files. */
    Candidate with(Release changed, Checked found, Instant now) {
        Candidate fresh = draft(id, title, author, now, changed, found);
        return new Candidate(
                id, title, author, createdAt, now, fresh.state, changed, found, null, null, null, null, null, null);
    }

    Candidate approved(String by, Instant now) {
        return changed(state, by, now, releaseId, shadowSince, releasedBy, releasedAt);
    }

    Candidate in(State next) {
        return changed(next, approvedBy, approvedAt, releaseId, shadowSince, releasedBy, releasedAt);
    }

    Candidate shadowing(String release, Instant now) {
        return changed(State.SHADOW, approvedBy, approvedAt, release, now, releasedBy, releasedAt);
    }

    Candidate released(String release, String by, Instant now) {
        return changed(State.RELEASED, approvedBy, approvedAt, release, shadowSince, by, now);
    }

    private Candidate changed(
            State next,
            String yesBy,
            Instant yesAt,
            String release,
            Instant shadow,
            String lastReleasedBy,
            Instant lastReleasedAt) {
        return new Candidate(
                id,
                title,
                author,
                createdAt,
                changedAt,
                next,
                files,
                findings,
                yesBy,
                yesAt,
                release,
                shadow,
                lastReleasedBy,
                lastReleasedAt);
    }

    /** As the page calls it: of those released, one judges. */
    String shown(String activeRelease) {
        return state != State.RELEASED ? state.name() : activeRelease.equals(releaseId) ? "ACTIVE" : "RETIRED";
    }

    public boolean open() {
        return state == State.DRAFT || state == State.CHECKED || state == State.SHADOW;
    }
}
