package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mail that somebody else than a mailbox hands over; takes the same road as fetched mail. */
@Component
public class Arrivals {

    private final Originals originals;
    private final Processing processing;

    Arrivals(Originals originals, Processing processing) {
        this.originals = originals;
        this.processing = processing;
    }

    /**
     * Stores the mail, commits, and then makes an entry of it.
     *
     * @param mailbox the address of ours it came to
     * @param transportKey unique within the mailbox
     * @return the case it is in; empty for a bounce of nothing we know, and while it has to be tried again
     */
    public Optional<CaseNumber> take(String mailbox, String transportKey, byte[] raw) {
        var arrival = new Arrival(Original.Door.MAIL, mailbox, transportKey, Fingerprint.of(raw), raw, true, null);
        return processing.process(originals.keep(arrival).original(), raw, true).map(Filing.Filed::number);
    }
}
