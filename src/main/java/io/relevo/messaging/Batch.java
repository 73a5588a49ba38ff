package io.relevo.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Claimed mails and what became of them, until that is written down. */
class Batch {

    /** A mail and its fate. */
    record Attempt(OutboundMail mail, Fate fate) {}

    private final String token;
    private final List<Attempt> unsettled;

    Batch(String token, List<Attempt> attempts) {
        this.token = token;
        // one order for all senders: listeners lock what the references name
        this.unsettled = new ArrayList<>(attempts.stream()
                .sorted(Comparator.comparing(
                        attempt -> attempt.mail().reference(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList());
    }

    String token() {
        return token;
    }

    List<Attempt> unsettled() {
        return List.copyOf(unsettled);
    }

    void settled(List<Attempt> attempts) {
        unsettled.removeAll(attempts);
    }
}
