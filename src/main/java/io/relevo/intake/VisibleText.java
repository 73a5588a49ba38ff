package io.relevo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody newly wrote in a reply: the text without the quotes and signature it ends with. A quote with an answer
 * below it stays, since the answer needs it. Looks closely at a bounded number of lines, so a megabyte of {@code >}
 * costs milliseconds.
 */
final class VisibleText {

    private static final int LONGEST_LINE = 400;
    private static final int HEADER_LINES = 4;
    private static final int SIGNATURE_LINES = 8;
    /** Lines looked at closely; in a longer mail the rest counts as said, so the worst is that it is shown whole. */
    private static final int LOOKS = 1_500;

    private static final Pattern SIGNATURE = Pattern.compile("(--|__)\\s*");
    private static final Pattern ORNAMENT = Pattern.compile("[-_=*]{3,}");
    private static final Pattern SENT_FROM = Pattern.compile(
            "(?iu)(sent from|sent via|enviado desde|enviado de mi|enviado a partir|get outlook for|obtener outlook|envoyé (de|depuis|à)"
                    + "|gesendet von|inviato da) .{2,60}[^.!?]");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)-{2,}\\s*(original message|mensaje original|mensagem original|message d.origine|oprindelig besked"
                    + "|ursprüngliche nachricht|messaggio originale|oorspronkelijk bericht)\\s*-{2,}");

    private static final Pattern WROTE_START = Pattern.compile(
            "(?u)(?:-{3,}\\s*)?(On|El|Le|Em|Am|Il|In data|Op|W dniu|Dnia|Den|A|\\d|\\p{L}{2,10}[.,]?\\s+\\d).*");
    private static final Pattern WROTE_END = Pattern.compile(
            "(?iu).*\\b(wrote|escribi[oó]|écrit|schrieb|scritto|escreveu|napisał(\\(a\\))?|schreef|skrev|kirjoitti|írta"
                    + "|написал[аи]?|пишет)\\s*:?[-\\s]*|.*@.*[>)\\]]\\s*:");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    private static final Pattern FROM =
            Pattern.compile("(?iu)\\W{0,6}(from|de|desde|von|da|van|fra|från|od|message du)\\s*\\*?\\s*:.*");
    private static final Set<String> HEADER_NAMES = Set.of(
            "sent",
            "date",
            "to",
            "subject",
            "cc",
            "enviado",
            "enviado el",
            "fecha",
            "para",
            "asunto",
            "envoyé",
            "envoyé le",
            "à",
            "a",
            "objet",
            "gesendet",
            "datum",
            "an",
            "betreff",
            "verzonden",
            "aan",
            "onderwerp",
            "inviato",
            "oggetto",
            "data",
            "til",
            "emne",
            "dato",
            "assunto",
            "de",
            "from",
            "copie à",
            "sujet",
            "skickat",
            "till",
            "ämne");

    private enum Kind {
        TEXT,
        BLANK,
        QUOTE,
        SIGNATURE
    }

    private final List<String> lines;
    private final List<Kind> kinds = new ArrayList<>();
    private int looks;
    private boolean said;

    private VisibleText(String text) {
        lines = text.lines().toList();
    }

    /** The whole text where nothing else would be left. */
    static String of(String text) {
        String visible = new VisibleText(text).read();
        return visible.isEmpty() ? text.strip() : visible;
    }

    private String read() {
        int line = 0;
        while (line < lines.size()) {
            int next = classify(line);
            if (next < 0) {
                break;
            }
            line = next;
        }
        int end = kinds.size();
        while (end > 0 && (kinds.get(end - 1) != Kind.TEXT || isOrnament(end))) {
            end--;
        }
        return String.join("\n", lines.subList(0, end)).strip();
    }

    /** A rule above what was cut off belongs to it; one below the last words is theirs. */
    private boolean isOrnament(int end) {
        return end < lines.size() && ORNAMENT.matcher(trimmed(end - 1)).matches();
    }

    /** Says what the line is and where to go on; negative when all that follows is history. */
    private int classify(int line) {
        String text = trimmed(line);
        if (text.isEmpty()) {
            return mark(line, line + 1, Kind.BLANK);
        }
        if (text.startsWith(">")) {
            return mark(line, line + 1, Kind.QUOTE);
        }
        if (text.length() > LONGEST_LINE || ++looks > LOOKS) {
            return mark(line, line + 1, Kind.TEXT);
        }
        if (ORIGINAL.matcher(text).matches() || startsHeaderBlock(line) || isSentFrom(line)) {
            return -1;
        }
        int afterHeader = afterWroteHeader(line);
        if (afterHeader > 0) {
            return isQuotedNext(afterHeader) ? mark(line, afterHeader, Kind.QUOTE) : -1;
        }
        int afterSignature = afterSignature(line);
        if (afterSignature > 0) {
            return mark(line, afterSignature, Kind.SIGNATURE);
        }
        return mark(line, line + 1, Kind.TEXT);
    }

    private int mark(int from, int to, Kind kind) {
        for (int i = from; i < to; i++) {
            kinds.add(kind);
        }
        said |= kind == Kind.TEXT;
        return to;
    }

    /** "Enviado desde mi iPhone", with something said above it; a sentence that begins like it is a sentence. */
    private boolean isSentFrom(int line) {
        String text = trimmed(line).replaceFirst("<[^>]*>$", "");
        return said && SENT_FROM.matcher(text).matches();
    }

    /** "El … escribió:", possibly over several lines; the index after it, or 0. */
    private int afterWroteHeader(int line) {
        if (!WROTE_START.matcher(trimmed(line)).matches()) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = line; i < Math.min(lines.size(), line + HEADER_LINES); i++) {
            String text = trimmed(i);
            if (text.isEmpty()
                    || i > line && text.startsWith(">") && !text.matches(">+\\s*:")
                    || joined.length() > LONGEST_LINE) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(text);
            if (DIGIT.matcher(joined).matches() && WROTE_END.matcher(joined).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isQuotedNext(int from) {
        for (int i = from; i < lines.size(); i++) {
            String text = trimmed(i);
            if (!text.isEmpty()) {
                return text.startsWith(">");
            }
        }
        return true;
    }

    /** Outlook's "De: / Enviado: / Para: / Asunto:". One such line alone may be anybody's words. */
    private boolean startsHeaderBlock(int line) {
        if (!FROM.matcher(trimmed(line)).matches()) {
            return false;
        }
        int found = 0;
        for (int i = line + 1; i < Math.min(lines.size(), line + 6); i++) {
            String text = trimmed(i);
            int colon = text.indexOf(':');
            if (colon > 0 && HEADER_NAMES.contains(nameOf(text.substring(0, colon)))) {
                found++;
            }
        }
        return found >= 2;
    }

    private static String nameOf(String text) {
        return text.replaceAll("[^\\p{L} ]", "").strip().toLowerCase(Locale.ROOT);
    }

    /** A few lines under "--", up to the quote or the end; the index after them, or 0. */
    private int afterSignature(int line) {
        if (!SIGNATURE.matcher(trimmed(line)).matches()) {
            return 0;
        }
        int lineCount = 0;
        int i = line + 1;
        while (i < lines.size() && !trimmed(i).startsWith(">") && afterWroteHeader(i) == 0 && !startsHeaderBlock(i)) {
            lineCount += trimmed(i).isEmpty() ? 0 : 1;
            if (lineCount > SIGNATURE_LINES) {
                return 0;
            }
            i++;
        }
        return i;
    }

    private String trimmed(int line) {
        return lines.get(line).strip();
    }
}
