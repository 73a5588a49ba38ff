package io.relevo.returns;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer's private links to their returns: whoever has one sees the return and may appeal. */
@Component
public class ReturnLinks {

    private static final int TOKEN_BYTES = 24;

    private final ReturnStore returns;
    private final ReturnLinkStore store;
    private final SecureRandom random = new SecureRandom();

    ReturnLinks(ReturnStore returns, ReturnLinkStore store) {
        this.returns = returns;
        this.store = store;
    }

    /** The unguessable last part of {@code /portal/returns/…}; the same for ever. */
    @Transactional
    public String token(ReturnNumber number) {
        return store.find(number).orElseGet(() -> {
            // Two at once must not both make one.
            returns.lock(number);
            return store.find(number).orElseGet(() -> create(number));
        });
    }

    public Optional<ReturnRequest> find(String token) {
        return store.find(token).flatMap(returns::find);
    }

    private String create(ReturnNumber number) {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        store.insert(number, token);
        return token;
    }
}
