package io.relevo.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The signed token that threads a reply (semantics.md §5.1): part of the Reply-To address and of each Message-ID we
 * send. HMAC-SHA256 truncated to 128 bits over case number and request, so it can't be guessed from the number.
 */
@Component
public class ReplyTokens {

    /** What a valid token names. */
    public record Thread(CaseNumber number, String requestId) {}

    /** The token as a local-part extension, lower case: {@code r-10042.abc…} or {@code r-10042.q<request>.abc…}. */
    public String token(CaseNumber number, String requestId) {
        throw new UnsupportedOperationException();
    }

    /** {@code soporte@tienda.example} → {@code soporte+<token>@tienda.example}. */
    public String replyAddress(String mailbox, CaseNumber number, String requestId) {
        throw new UnsupportedOperationException();
    }

    /** {@code <entryId.token@domain>}, fixed once the entry has an id. */
    public String messageId(CaseNumber number, String requestId, String entryId, String mailbox) {
        throw new UnsupportedOperationException();
    }

    /** The thread named by an address or Message-ID with a valid signature; empty for anything else. */
    public Optional<Thread> read(String addressOrMessageId) {
        throw new UnsupportedOperationException();
    }
}
