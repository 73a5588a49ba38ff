package io.relevo.cases;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable names for the customer's links: 192 random bits. */
final class PublicTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicTokens() {}

    static String next() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
