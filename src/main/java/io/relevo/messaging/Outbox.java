package io.relevo.messaging;

import org.springframework.stereotype.Component;

/** Outgoing mail. A row now, in the caller's transaction; sent later, outside any. */
@Component
public class Outbox {

    /** @return false when the address had its share of automatic mail this hour, so nothing was stored */
    public boolean put(Envelope envelope) {
        throw new UnsupportedOperationException();
    }
}
