package io.relevo.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to text when the sender's word on the charset may be wrong, unknown or missing. */
final class TextBytes {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What mail programs write and what they mean by it. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"));

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\uFEFF]");

    private TextBytes() {}

    /** Text for people: one kind of line break, nothing PostgreSQL refuses to store. */
    static String decode(byte[] bytes, String charset) {
        String text = decodeExactly(bytes, charset);
        return UNSTORABLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }

    /** Without a charset: UTF-8 if the bytes can be that, else Windows western, which any byte can be. */
    static String guess(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS));
    }

    static Optional<Charset> named(String charset) {
        String name = charset == null ? "" : charset.strip().replace("\"", "").toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String decodeExactly(byte[] bytes, String charset) {
        Charset declared = named(charset).orElse(StandardCharsets.US_ASCII);
        if (declared.equals(StandardCharsets.US_ASCII)) {
            return guess(bytes);
        }
        if (declared.equals(StandardCharsets.UTF_8)) {
            return strictly(bytes, declared).orElseGet(() -> brokenUtf8(bytes));
        }
        return new String(bytes, declared);
    }

    /** A cut or dirty UTF-8 text keeps its good characters; one that never was UTF-8 is western. */
    private static String brokenUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        long good = lenient.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return good >= broken ? lenient : new String(bytes, WINDOWS);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
