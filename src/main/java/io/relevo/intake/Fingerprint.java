package io.relevo.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The content key of a mail: the same however often and by whichever mailbox it comes, another for any other mail. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * Over Message-ID, From, Date and the body, so that a Message-ID somebody else claimed first takes nothing away
     * from the real mail (reliability notes §3.3). Without a Message-ID every byte counts.
     */
    static String of(byte[] raw) {
        Headers headers = Headers.scan(raw);
        String messageId = headers.first("Message-ID").orElse("");
        MessageDigest digest = sha256();
        if (messageId.isBlank()) {
            update(digest, raw, 0);
        } else {
            String identity = messageId
                    + '\n'
                    + headers.first("From").orElse("")
                    + '\n'
                    + headers.first("Date").orElse("")
                    + '\n';
            digest.update(identity.getBytes(StandardCharsets.UTF_8));
            update(digest, raw, bodyStart(raw));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Servers differ in line ends and in what follows the last line. */
    private static void update(MessageDigest digest, byte[] raw, int from) {
        int end = raw.length;
        while (end > from && raw[end - 1] <= ' ' && raw[end - 1] >= 0) {
            end--;
        }
        int start = from;
        for (int i = from; i < end; i++) {
            if (raw[i] == '\r') {
                digest.update(raw, start, i - start);
                start = i + 1;
            }
        }
        digest.update(raw, start, end - start);
    }

    private static int bodyStart(byte[] raw) {
        int lineStart = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                if (i == lineStart || i == lineStart + 1 && raw[lineStart] == '\r') {
                    return i + 1;
                }
                lineStart = i + 1;
            }
        }
        return raw.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
