package io.relevo.intake;

import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Mails that nobody here wrote, with what others expect of them. They are not in the repository: the folder named by the
 * system property {@code relevo.corpus} holds the unpacked archives {@code mime4j}, {@code flufl_bounce} and
 * {@code crisp_email_reply_parser}. Expectations are read with other code than the product's.
 */
public final class CorpusMails {

    /** Not bounces, though they live among them: flufl.bounce expects to find nothing in them either. */
    private static final Set<String> PERSONS_AND_REPLIES = Set.of("groupwise_03.txt", "qmail_08.txt");

    private CorpusMails() {}

    /** @param html true when the body is HTML only, so that just its words can be compared */
    public record Decoded(String name, byte[] raw, String subject, String body, boolean html) {

        public boolean subjectEquals(String other) {
            return line(subject).equals(line(other == null ? "" : other));
        }

        /** Nothing is expected, since the parser drops malformed header lines; a customer's words in them are still shown. */
        public boolean showsMore(String other) {
            return body.isBlank() && !other.isBlank() && lines(decode(raw, "")).contains(lines(other));
        }

        public boolean bodyEquals(String other) {
            return html ? words(body).equals(words(other)) : lines(body).equals(lines(other));
        }
    }

    public record BounceFile(String name, byte[] raw, boolean bounce) {}

    /** @param visible the expected text, or null when only {@code pattern} or the whole is asked for */
    public record Reply(String test, String text, String visible, Pattern pattern) {

        public boolean agrees(String actual) {
            if (visible != null) {
                return actual.strip().equals(visible.strip());
            }
            return pattern == null
                    ? actual.strip().equals(text.strip())
                    : pattern.matcher(actual).find();
        }
    }

    /** The folder of the corpora, if somebody named one. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("relevo.corpus"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    public static List<Decoded> mime4j(Path folder) {
        return files(folder.resolve("mime4j"), ".msg").map(CorpusMails::decoded).toList();
    }

    public static List<BounceFile> bounces(Path folder) {
        return files(folder.resolve("flufl_bounce"), ".txt")
                .filter(file -> file.getParent().endsWith("data"))
                .map(file -> new BounceFile(name(file), bytes(file), !PERSONS_AND_REPLIES.contains(name(file))))
                .toList();
    }

    public static List<Reply> replies(Path folder) {
        Path tests = folder.resolve("crisp_email_reply_parser/test");
        String script = text(tests.resolve("test.js"));
        Matcher common = Pattern.compile("COMMON_FIRST_FRAGMENT = '(.*?)';", Pattern.DOTALL)
                .matcher(script);
        String first = common.find() ? unescape(common.group(1).replace("\\\n", "")) : "";
        List<Reply> replies = new ArrayList<>();
        for (String function : script.split("export function ")) {
            Matcher fixture = Pattern.compile("(?:get_email\\(\"|fixtures/)(\\w+?)(?:\\.txt)?\"")
                    .matcher(function);
            if (fixture.find() && !function.contains("parseReplied")) {
                String text = text(tests.resolve("fixtures/" + fixture.group(1) + ".txt"));
                reply(function, text, first).ifPresent(replies::add);
            }
        }
        return replies;
    }

    private static Optional<Reply> reply(String function, String text, String common) {
        String name = function.substring(0, function.indexOf('('));
        Matcher literal = Pattern.compile(
                        "test\\.equal\\(\"((?:[^\"\\\\]|\\\\.)*)\", (?:fragments\\[0]|reply|email\\.getV)")
                .matcher(function);
        Matcher regex = Pattern.compile("/((?:[^/\\\\\n]|\\\\.)+)/\\.test\\(fragments\\[0]")
                .matcher(function);
        if (function.contains("COMMON_FIRST_FRAGMENT,")) {
            return Optional.of(new Reply(name, text, common, null));
        }
        if (literal.find()) {
            return Optional.of(new Reply(name, text, unescape(literal.group(1)), null));
        }
        if (regex.find()) {
            return Optional.of(new Reply(name, text, null, Pattern.compile(regex.group(1))));
        }
        return function.contains("test.equal(1, fragments.length)")
                ? Optional.of(new Reply(name, text, null, null))
                : Optional.empty();
    }

    private static Decoded decoded(Path message) {
        String stem = name(message).replaceFirst("\\.msg$", "");
        // Two mails stand there twice, byte for byte, the second time with what another parser setting makes of them.
        String expected = stem.replace("malformedHeaderStartsBody", "malformedHeader");
        Document xml = Jsoup.parse(latin(message.resolveSibling(expected + "_decoded.xml")), "", Parser.xmlParser());
        Element root = xml.selectFirst("message");
        List<Shown> shown = new ArrayList<>();
        show(root, message.getParent(), shown);
        boolean html = !shown.isEmpty() && shown.stream().anyMatch(Shown::html);
        String body = String.join(
                "\n", shown.stream().map(Shown::text).filter(t -> !t.isBlank()).toList());
        return new Decoded(name(message), bytes(message), subject(root), body, html);
    }

    private record Shown(String text, boolean html) {}

    private static void show(Element entity, Path folder, List<Shown> shown) {
        String type = field(entity, "Content-Type").orElse("text/plain");
        String lower = type.toLowerCase(Locale.ROOT);
        for (Element child : entity.children()) {
            if (child.normalName().equals("multipart")) {
                List<Element> parts = child.children().stream()
                        .filter(part -> part.normalName().equals("body-part"))
                        .toList();
                showParts(lower, parts, folder, shown);
            } else if (child.normalName().equals("text-body") && isShown(entity, lower, shown)) {
                String text = decode(bytes(folder.resolve(child.attr("name"))), type);
                boolean html = lower.startsWith("text/html");
                shown.add(new Shown(html ? Jsoup.parse(text).text() : text, html));
            }
        }
    }

    private static void showParts(String type, List<Element> parts, Path folder, List<Shown> shown) {
        if (!type.startsWith("multipart/alternative")) {
            parts.forEach(part -> show(part, folder, shown));
            return;
        }
        for (Element part : parts) {
            List<Shown> one = new ArrayList<>();
            show(part, folder, one);
            if (one.stream().anyMatch(s -> !s.text().isBlank())) {
                shown.addAll(one);
                return;
            }
        }
    }

    private static boolean isShown(Element entity, String type, List<Shown> shown) {
        String disposition = field(entity, "Content-Disposition").orElse("").toLowerCase(Locale.ROOT);
        boolean named = disposition.contains("filename") || type.contains("name=");
        boolean text = type.startsWith("text/plain")
                || type.startsWith("text/html")
                || !type.contains("/")
                || type.startsWith("multipart/");
        return text && !disposition.startsWith("attachment") && (shown.isEmpty() || !named);
    }

    private static String subject(Element message) {
        String raw = field(message, "Subject").orElse("");
        try {
            return MimeUtility.decodeText(decode(raw.getBytes(StandardCharsets.ISO_8859_1), ""));
        } catch (UnsupportedEncodingException unknown) {
            return raw;
        }
    }

    private static Optional<String> field(Element entity, String name) {
        return entity.children().stream()
                .filter(child -> child.normalName().equals("header"))
                .flatMap(header -> header.children().stream())
                .map(field -> field.wholeText().strip())
                .filter(field -> field.matches("(?is)" + name + "\\s*:.*"))
                .map(field -> field.substring(field.indexOf(':') + 1)
                        .replaceAll("\r?\n(?=[ \t])", "")
                        .strip())
                .findFirst();
    }

    private static String decode(byte[] bytes, String contentType) {
        Matcher charset = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s\";]+)").matcher(contentType);
        if (charset.find() && !charset.group(1).equalsIgnoreCase("us-ascii")) {
            try {
                return new String(bytes, Charset.forName(charset.group(1)));
            } catch (IllegalArgumentException unknown) {
                // Guessed below.
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException western) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String lines(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]", "")
                .replaceAll("[ \\t]*\\r?\\n\\s*", "\n")
                .strip();
    }

    private static String words(String text) {
        return text.replaceAll("<https?://[^>]*>", "").replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> name(file).endsWith(suffix)).sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String unescape(String literal) {
        return literal.replace("\\n", "\n").replace("\\\"", "\"");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static String latin(Path file) {
        return new String(bytes(file), StandardCharsets.ISO_8859_1);
    }
}
