package io.relevo.intake;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the new mail out of an open folder, one by one: peek, store, commit, and only then mark it as seen. What can't
 * be fetched waits behind what can.
 */
class Fetching {

    static final int LARGEST = 25 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final int HEAD = 256 * 1024;
    private static final int ATTEMPTS = 5;

    private final Mailbox mailbox;
    private final Originals originals;
    private final Processing processing;
    private final Map<String, Integer> failures = new HashMap<>();
    private long validity;
    private long lastUid;

    Fetching(Mailbox mailbox, Originals originals, Processing processing) {
        this.mailbox = mailbox;
        this.originals = originals;
        this.processing = processing;
    }

    /** Must be called for each newly opened folder: UIDs mean nothing across a change of UIDVALIDITY. */
    void opened(IMAPFolder folder) throws MessagingException {
        validity = folder.getUIDValidity();
        lastUid = originals
                .lastTransportKey(mailbox.address(), key(0), key(9_999_999_999L))
                .map(key -> Long.parseLong(key.substring(key.indexOf('-') + 1)))
                .orElse(0L);
    }

    /** @throws MessagingException when the connection is of no more use; single mails fail without one */
    void fetch(IMAPFolder folder, BooleanSupplier stopping) throws MessagingException {
        Map<Long, Message> waiting = waiting(folder);
        long newest = lastUid;
        var order = Comparator.<Long>comparingInt(uid -> failures.getOrDefault(key(uid), 0))
                .thenComparing(Comparator.naturalOrder());
        for (Long uid : waiting.keySet().stream().sorted(order).toList()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            take((IMAPMessage) waiting.get(uid), uid, uid <= newest);
            lastUid = Math.max(lastUid, uid);
        }
    }

    /** Unseen mail, and mail that came since we last looked though somebody opened it elsewhere first. */
    private Map<Long, Message> waiting(IMAPFolder folder) throws MessagingException {
        Map<Long, Message> waiting = new TreeMap<>();
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(unseen, profile);
        for (Message message : unseen) {
            waiting.put(folder.getUID(message), message);
        }
        if (lastUid > 0) {
            for (Message message : folder.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID)) {
                long uid = folder.getUID(message);
                if (uid > lastUid) {
                    waiting.putIfAbsent(uid, message);
                }
            }
        }
        return waiting;
    }

    private void take(IMAPMessage message, long uid, boolean maybeKnown) throws MessagingException {
        String key = key(uid);
        Optional<Original> known = maybeKnown ? originals.findByTransport(mailbox.address(), key) : Optional.empty();
        if (known.isPresent()) {
            markSeen(message, uid);
            retryIfNew(known.get());
            return;
        }
        Arrival arrival;
        try {
            arrival = arrival(message, key);
        } catch (MessagingException | IOException | RuntimeException failure) {
            arrival = afterFailure(message, key, failure);
            if (arrival == null) {
                return;
            }
        }
        Originals.Kept kept = keep(arrival);
        failures.remove(key);
        markSeen(message, uid);
        if (kept.first()) {
            processing.process(kept.original(), arrival.raw(), false);
        } else {
            retryIfNew(kept.original());
        }
    }

    /** Without a store there is no intake, so a failure goes up; if it is this mail's alone, the others come first next time. */
    private Originals.Kept keep(Arrival arrival) {
        try {
            return originals.keep(arrival);
        } catch (RuntimeException failure) {
            failures.merge(arrival.transportKey(), 1, Integer::sum);
            throw failure;
        }
    }

    private void retryIfNew(Original original) {
        if (!original.isSettled()) {
            processing.retry(original.id());
        }
    }

    private Arrival arrival(IMAPMessage message, String key) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream in = message.getMimeStream()) {
            byte[] raw = in.readNBytes(LARGEST + 1);
            boolean whole = raw.length <= LARGEST;
            byte[] kept = whole ? raw : Arrays.copyOf(raw, HEAD);
            String failure = whole
                    ? null
                    : Failure.of("too-large", LARGEST / 1024 / 1024).toString();
            return new Arrival(Original.Door.MAIL, mailbox.address(), key, Fingerprint.of(kept), kept, whole, failure);
        }
    }

    /**
     * Null to try again later. After the last try a stand-in, so that an agent learns of it; a lost connection counts as
     * well, since some mails take the connection down with them.
     */
    private Arrival afterFailure(IMAPMessage message, String key, Exception failure) throws MessagingException {
        int count = failures.merge(key, 1, Integer::sum);
        LOG.warn("Mail {} of {} can't be fetched (attempt {}): {}", key, mailbox.address(), count, failure.toString());
        if (count >= ATTEMPTS) {
            byte[] nothing = new byte[0];
            return new Arrival(
                    Original.Door.MAIL,
                    mailbox.address(),
                    key,
                    Fingerprint.ofText(mailbox.address() + key),
                    nothing,
                    false,
                    Failure.of("withheld", failure.getMessage()).toString());
        }
        if (!message.getFolder().isOpen()) {
            throw new MessagingException("the connection was lost", failure);
        }
        return null;
    }

    /** Failing here costs a second look at the mail, never a second case. */
    private void markSeen(IMAPMessage message, long uid) {
        try {
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException | RuntimeException refused) {
            LOG.warn("Mail {} of {} can't be marked as seen: {}", key(uid), mailbox.address(), refused.toString());
        }
    }

    private String key(long uid) {
        return String.format("%010d-%010d", validity, uid);
    }
}
