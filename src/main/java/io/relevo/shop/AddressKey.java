package io.relevo.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an address becomes: a hash keyed with a secret of this installation, so that nobody who sees one can try
 * addresses on it. The secret is made once and kept in the database, which alone is worth guarding.
 */
@Component
class AddressKey {

    /** Tells a keyed hash from one of before there was a key. */
    static final String KEYED = "k1:";

    private static final String NAME = "address";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    AddressKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(secret().getBytes(UTF_8), "HmacSHA256");
    }

    String hash(String address) {
        try {
            return keyed(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /** Over the plain hash and not the address: so those of before could be keyed too. */
    String keyed(String plainHash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return KEYED + HexFormat.of().formatHex(mac.doFinal(plainHash.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, which every Java must have", e);
        }
    }

    /** Called at start, outside any transaction: the loser of a race between nodes must be able to read on. */
    private String secret() {
        return find().orElseGet(() -> {
            byte[] bits = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bits);
            try {
                jdbc.sql("insert into shop_secrets (name, secret) values (:name, :secret)")
                        .param("name", NAME)
                        .param("secret", HexFormat.of().formatHex(bits))
                        .update();
            } catch (DuplicateKeyException e) {
                // another node was first; its secret counts
            }
            return find().orElseThrow();
        });
    }

    private Optional<String> find() {
        return jdbc.sql("select secret from shop_secrets where name = :name")
                .param("name", NAME)
                .query(String.class)
                .optional();
    }
}
