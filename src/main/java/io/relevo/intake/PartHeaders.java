package io.relevo.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;

/** What a part's own header says about how to show it and what to call it. */
final class PartHeaders {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int NAME_LENGTH = 120;

    private PartHeaders() {}

    static boolean isAttached(Headers headers) {
        return headers.first("Content-Disposition")
                .filter(value -> value.regionMatches(true, 0, "attachment", 0, 10))
                .isPresent();
    }

    static String charset(Headers headers) {
        return parsed(headers, "Content-Type", ContentTypeField.class)
                .map(ContentTypeField::getCharset)
                .orElse(null);
    }

    static Optional<String> parameter(Headers headers, String name) {
        return parsed(headers, "Content-Type", ContentTypeField.class).map(field -> field.getParameter(name));
    }

    /** A name no file system, header or reader of the list can be fooled by; null where the part has none. */
    static String fileName(Headers headers) {
        return parsed(headers, "Content-Disposition", ContentDispositionField.class)
                .map(ContentDispositionField::getFilename)
                .or(() -> parameter(headers, "name"))
                .map(PartHeaders::safe)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    static String safe(String name) {
        String decoded = HeaderText.decode(name, 1000);
        String last = decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
        String clean = EDGES.matcher(UNSAFE.matcher(last).replaceAll("_")).replaceAll("");
        if (clean.length() > NAME_LENGTH) {
            int dot = clean.lastIndexOf('.');
            String extension = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
            clean = clean.substring(0, NAME_LENGTH - extension.length()) + extension;
        }
        return DEVICE.matcher(clean).matches() ? "_" + clean : clean;
    }

    private static <T extends ParsedField> Optional<T> parsed(Headers headers, String name, Class<T> type) {
        return headers.first(name).flatMap(value -> {
            try {
                return Optional.of(type.cast(LenientFieldParser.parse(name + ": " + value, DecodeMonitor.SILENT)));
            } catch (MimeException | RuntimeException broken) {
                return Optional.empty();
            }
        });
    }
}
