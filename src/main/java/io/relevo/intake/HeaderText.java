package io.relevo.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Header values as people read them (RFC 2047, and what mail programs make of it). */
final class HeaderText {

    private static final Map<Charset, Charset> MEANT = Map.of(
            StandardCharsets.ISO_8859_1, TextBytes.WINDOWS,
            StandardCharsets.US_ASCII, StandardCharsets.UTF_8);
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");

    private HeaderText() {}

    /** One line, without control characters, never longer than {@code limit}; a broken encoded word stays as it is. */
    static String decode(String value, int limit) {
        String decoded;
        try {
            decoded = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, TextBytes.WINDOWS, MEANT);
        } catch (RuntimeException broken) {
            decoded = value;
        }
        String line = SPACES.matcher(CONTROLS.matcher(decoded).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return line.length() <= limit ? line : line.substring(0, limit - 1) + '…';
    }
}
