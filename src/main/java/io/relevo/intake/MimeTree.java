package io.relevo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ContentUtil;

/** Raw bytes to a tree of parts. Lenient with what is broken, hard with what is too much; attached mails stay closed. */
final class MimeTree {

    private static final int PARTS = 100;
    private static final int DEPTH = 20;
    private static final int HEADERS = 1000;
    private static final int HEADER_BYTES = 64 * 1024;

    private final MimeTokenStream tokens;
    private final Deque<List<Part>> open = new ArrayDeque<>();
    private final Deque<Headers> headers = new ArrayDeque<>();
    private int parts;

    private MimeTree(boolean malformedHeaderStartsBody) {
        tokens = new MimeTokenStream(MimeConfig.custom()
                .setStrictParsing(false)
                .setMalformedHeaderStartsBody(malformedHeaderStartsBody)
                .setMaxLineLen(-1)
                .setMaxHeaderCount(HEADERS)
                .setMaxHeaderLen(HEADER_BYTES)
                .setMaxContentLen(-1)
                .build());
    }

    /** @throws UnreadableMessage naming the limit it broke, or what the parser could not make of it */
    static Part parse(byte[] received) {
        byte[] raw = withLastLineEnded(received);
        Part mail = parse(raw, false);
        // Lines among the headers that are none are dropped, unless the mail would say nothing without them.
        return mail.isMultipart() || mail.content().length > 0 ? mail : parse(raw, true);
    }

    /** Servers cut the last line break, and without it the "=" of a quoted-printable line would be read as text. */
    private static byte[] withLastLineEnded(byte[] raw) {
        if (raw.length == 0 || raw[raw.length - 1] != '=') {
            return raw;
        }
        byte[] ended = Arrays.copyOf(raw, raw.length + 2);
        ended[raw.length] = '\r';
        ended[raw.length + 1] = '\n';
        return ended;
    }

    private static Part parse(byte[] raw, boolean malformedHeaderStartsBody) {
        try {
            return new MimeTree(malformedHeaderStartsBody)
                    .read(new ByteArrayInputStream(raw, mboxLine(raw), raw.length));
        } catch (InterruptedIOException late) {
            throw new UnreadableMessage("too-slow", 0, late);
        } catch (IOException | MimeException broken) {
            throw new UnreadableMessage("broken-structure", broken.getMessage(), broken);
        }
    }

    private Part read(InputStream raw) throws IOException, MimeException {
        open.push(new ArrayList<>());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(raw);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException();
            }
            take(state);
        }
        List<Part> root = open.pop();
        return root.isEmpty()
                ? new Part(new Headers(List.of()), "text/plain", null, false, null, new byte[0], List.of())
                : root.get(0);
    }

    private void take(EntityState state) throws IOException, MimeException {
        switch (state) {
            case T_START_HEADER -> headers.push(new Headers(new ArrayList<>()));
            case T_FIELD -> headers.element().fields().add(field(tokens.getField()));
            case T_START_MULTIPART -> {
                count();
                open.push(new ArrayList<>());
                if (open.size() > DEPTH + 1) {
                    throw new UnreadableMessage("too-deep", DEPTH);
                }
            }
            case T_END_MULTIPART -> close();
            case T_BODY -> {
                count();
                Headers own = headers.pop();
                open.element().add(leaf(own));
            }
            default -> {
                // Preamble, epilogue and the borders of entities say nothing a reader would see.
            }
        }
    }

    private void count() {
        parts++;
        if (parts > PARTS) {
            throw new UnreadableMessage("too-many-parts", PARTS);
        }
    }

    private void close() {
        List<Part> children = open.pop();
        Headers own = headers.pop();
        open.element().add(new Part(own, multipartType(own), null, false, null, new byte[0], children));
    }

    private static String multipartType(Headers own) {
        String declared = own.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int end = declared.indexOf(';');
        String type = (end < 0 ? declared : declared.substring(0, end)).strip();
        return type.startsWith("multipart/") ? type : "multipart/mixed";
    }

    private Part leaf(Headers own) throws IOException {
        String type = tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        return new Part(
                own,
                type,
                PartHeaders.charset(own),
                PartHeaders.isAttached(own),
                PartHeaders.fileName(own),
                ContentUtil.buffer(tokens.getDecodedInputStream()),
                List.of());
    }

    private static Headers.Field field(Field field) {
        byte[] raw = field.getRaw() == null ? null : field.getRaw().toByteArray();
        if (raw == null) {
            return new Headers.Field(field.getName(), field.getBody());
        }
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        int start = Math.min(colon + 1, raw.length);
        return Headers.field(field.getName(), Arrays.copyOfRange(raw, start, raw.length));
    }

    /** Mail that has lain in a Unix mailbox file may still carry its separator as the first line. */
    private static int mboxLine(byte[] raw) {
        byte[] from = {'F', 'r', 'o', 'm', ' '};
        if (raw.length < from.length || !Arrays.equals(raw, 0, from.length, from, 0, from.length)) {
            return 0;
        }
        int end = 0;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, raw.length);
    }
}
