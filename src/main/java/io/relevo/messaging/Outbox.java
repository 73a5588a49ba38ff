package io.relevo.messaging;

import org.springframework.stereotype.Component;

/** Outgoing mail. A row now, in the caller's transaction; sent later, outside any. */
@Component
public class Outbox {

    /** False when the address had its share of automatic mail this hour (semantics.md §5: five). */
    public boolean mayMailAutomatically(String address) {
        throw new UnsupportedOperationException();
    }

    /** @return false when the address had its share of automatic mail this hour, so nothing was stored */
    public boolean put(Envelope envelope) {
        throw new UnsupportedOperationException();
    }
}
