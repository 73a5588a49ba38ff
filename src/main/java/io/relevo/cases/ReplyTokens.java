package io.relevo.cases;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The signed token that threads a reply (semantics.md §5.1): part of the Reply-To address and of each Message-ID we
 * send. HMAC-SHA256 truncated to 128 bits over case number and request, so it can't be guessed from the number.
 */
@Component
public class ReplyTokens {

    private static final Pattern TOKEN = Pattern.compile("(r-(\\d{5,15})(?:\\.q([0-9a-z]{13}))?)\\.([0-9a-f]{32})");

    private final SecretKeySpec key;

    ReplyTokens(SecretStore secrets) {
        key = new SecretKeySpec(secrets.secret("reply-token").getBytes(US_ASCII), "HmacSHA256");
    }

    /** What a valid token names; {@code requestId} null for the customer's thread. */
    public record Thread(CaseNumber number, String requestId) {}

    /** The token as a local-part extension, lower case: {@code r-10042.<mac>} or {@code r-10042.q<request>.<mac>}. */
    public String token(CaseNumber number, String requestId) {
        String name = ("r-" + number.value() + (requestId == null ? "" : ".q" + requestId)).toLowerCase(Locale.ROOT);
        return name + "." + mac(name);
    }

    /** {@code soporte@tienda.example} → {@code soporte+<token>@tienda.example}. */
    public String replyAddress(String mailbox, CaseNumber number, String requestId) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + token(number, requestId) + mailbox.substring(at);
    }

    /** {@code <entryId.token@domain>}, fixed once the entry has an id. */
    public String messageId(CaseNumber number, String requestId, String entryId, String mailbox) {
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        return "<" + entryId.toLowerCase(Locale.ROOT) + "." + token(number, requestId) + "@" + domain + ">";
    }

    /** The thread named by an address or Message-ID with a valid signature; empty for anything else. */
    public Optional<Thread> read(String addressOrMessageId) {
        if (addressOrMessageId == null || addressOrMessageId.length() > 998) {
            return Optional.empty();
        }
        Matcher matcher = TOKEN.matcher(addressOrMessageId.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (MessageDigest.isEqual(
                    mac(matcher.group(1)).getBytes(US_ASCII), matcher.group(4).getBytes(US_ASCII))) {
                String request = matcher.group(3);
                return Optional.of(new Thread(
                        new CaseNumber(Long.parseLong(matcher.group(2))),
                        request == null ? null : request.toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private String mac(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(US_ASCII)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, which every Java must have", e);
        }
    }
}
