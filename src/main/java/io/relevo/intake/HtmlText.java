package io.relevo.intake;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** A stranger's HTML: as plain text with paragraphs, links and quotes, and as HTML nobody can be harmed by. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre");

    /** Formatting and links only: no image, so nobody learns when the mail is read. */
    private static final Safelist SAFE = Safelist.relaxed()
            .removeTags("img")
            .addTags("hr")
            .removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
            .addEnforcedAttribute("a", "target", "_blank");

    private HtmlText() {}

    static String sanitise(String html) {
        Document clean = new Cleaner(SAFE).clean(Jsoup.parse(html));
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    static String of(String html) {
        var writer = new Writer();
        Jsoup.parse(html).body().traverse(writer);
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private int unseen;
        private int quotes;
        private int pre;
        private int breaks;
        private boolean space;

        String text() {
            return out.toString().strip();
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open(element);
            } else if (node instanceof TextNode text && unseen == 0) {
                write(text.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (isUnseen(element)) {
                unseen++;
            }
            breakBefore(element, tag);
            switch (tag) {
                case "br" -> out.append(newLine());
                case "hr" -> write("----");
                case "li" -> write("- ");
                case "td", "th" -> space = true;
                case "blockquote" -> quotes++;
                case "pre" -> pre++;
                default -> {
                    // Only these change the text.
                }
            }
        }

        private void close(Element element) {
            String tag = element.normalName();
            if (tag.equals("a") && unseen == 0) {
                link(element);
            }
            breakBefore(element, tag);
            if (tag.equals("blockquote")) {
                quotes--;
            } else if (tag.equals("pre")) {
                pre--;
            }
            if (isUnseen(element)) {
                unseen--;
            }
        }

        private static boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName())
                    || element.attr("style").replace(" ", "").contains("display:none");
        }

        private void breakBefore(Element element, String tag) {
            if (PARAGRAPHS.contains(tag)) {
                breaks = Math.max(breaks, 2);
            } else if (element.isBlock() || tag.equals("tr") || tag.equals("li")) {
                breaks = Math.max(breaks, 1);
            }
        }

        private void link(Element element) {
            String target = element.attr("href").strip();
            boolean web = target.startsWith("http://") || target.startsWith("https://");
            if (web
                    && !element.text()
                            .contains(target.replaceFirst("^https?://", "").replaceFirst("/$", ""))) {
                write(" <" + target + ">");
            }
        }

        private String newLine() {
            space = false;
            breaks = 0;
            return "\n" + "> ".repeat(quotes);
        }

        private void write(String text) {
            if (pre > 0) {
                flush();
                out.append(text.replace("\n", newLine()));
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00a0') {
                    space = true;
                } else {
                    flush();
                    out.append(c);
                }
            }
        }

        private void flush() {
            if (breaks > 0 && out.length() > 0) {
                String lines = breaks == 2 ? "\n" + ">".repeat(Math.min(1, quotes)) : "";
                out.append(lines).append(newLine());
            } else if (space && out.length() > 0 && out.charAt(out.length() - 1) > ' ') {
                out.append(' ');
            } else if (out.length() == 0 && quotes > 0) {
                out.append("> ".repeat(quotes));
            }
            breaks = 0;
            space = false;
        }
    }
}
