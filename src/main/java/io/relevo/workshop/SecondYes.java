package io.relevo.workshop;

import io.relevo.flow.ReleaseConsent;
import org.springframework.stereotype.Component;

/** A release judges only if another person than its author said yes to its candidate, and somebody released that. */
@Component
class SecondYes implements ReleaseConsent {

    private final CandidateStore candidates;

    SecondYes(CandidateStore candidates) {
        this.candidates = candidates;
    }

    @Override
    public boolean given(String release) {
        return candidates
                .ofRelease(release)
                .filter(candidate -> candidate.state() == Candidate.State.RELEASED)
                .filter(candidate -> candidate.approvedBy() != null
                        && !candidate.approvedBy().equals(candidate.author()))
                .isPresent();
    }
}
