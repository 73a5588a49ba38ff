package io.relevo.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The entries of the case files. */
@Component
public class Conversation {

    /** All entries of a case, oldest first. */
    public List<Entry> of(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** The newest case that knows one of these Message-IDs, tried in the order given (semantics.md §5.2). */
    public Optional<CaseNumber> caseOfMessage(Collection<String> messageIds) {
        throw new UnsupportedOperationException();
    }

    /** True if this address has written to or been written to in this case. */
    public boolean isParticipant(CaseNumber number, String address) {
        throw new UnsupportedOperationException();
    }

    /** Open cases of the same sender and normalised subject younger than seven days: a suggestion for the agent (semantics.md §5.4). */
    public List<CaseNumber> similarOpen(String address, String normalisedSubject) {
        throw new UnsupportedOperationException();
    }

    /** A line by Relevo itself, internal; {@code key} is a message key of the bundle {@code entries}, resolved when shown. */
    public Entry system(CaseNumber number, String key, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    /** A mail we sent came back: marks the entry, and the address as invalid. Unknown Message-IDs are ignored. */
    public boolean bounced(String messageId, String address, String diagnostic) {
        throw new UnsupportedOperationException();
    }

    /** Those of these cases whose newest customer message that needs a reply came after our last public reply. */
    public Set<CaseNumber> awaitingReply(Collection<CaseNumber> numbers) {
        throw new UnsupportedOperationException();
    }

    public Optional<Attachment> attachment(String attachmentId) {
        throw new UnsupportedOperationException();
    }

    public Optional<byte[]> content(String attachmentId) {
        throw new UnsupportedOperationException();
    }
}
