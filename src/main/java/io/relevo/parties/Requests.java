package io.relevo.parties;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions to areas and third parties. */
@Component
public class Requests {

    /** Every party one can ask. */
    public List<Party> parties() {
        throw new UnsupportedOperationException();
    }

    public Optional<Party> party(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records a question; the caller starts the process and calls {@link #attach}.
     *
     * @throws IllegalArgumentException if the party is unknown, naming those there are
     */
    public Request open(
            String reference,
            String party,
            String text,
            boolean blocking,
            Duration target,
            Instant dueAt,
            String askedBy) {
        throw new UnsupportedOperationException();
    }

    public void attach(String requestId, String flowId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Request> find(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** Requests of a reference, oldest first, open or not. */
    public List<Request> of(String reference) {
        throw new UnsupportedOperationException();
    }

    /** The request a process instance carries. */
    public Optional<Request> ofFlow(String flowId) {
        throw new UnsupportedOperationException();
    }

    /** Open requests of a reference that block it. */
    public List<Request> openBlocking(String reference) {
        throw new UnsupportedOperationException();
    }

    /** @return false if it was not open any more; nothing changed then */
    public boolean answer(String requestId, String text, String answeredBy) {
        throw new UnsupportedOperationException();
    }

    /** @return false if it was not open any more; nothing changed then */
    public boolean withdraw(String requestId, String by) {
        throw new UnsupportedOperationException();
    }
}
