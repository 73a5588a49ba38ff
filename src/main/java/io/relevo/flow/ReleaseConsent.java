package io.relevo.flow;

/** Whoever lets people agree to a release says here whether they did; {@link Releases} asks before one judges. */
public interface ReleaseConsent {

    /** True if somebody other than its author said yes to exactly this release. */
    boolean given(String release);
}
