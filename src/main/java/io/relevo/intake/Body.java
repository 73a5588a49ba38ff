package io.relevo.intake;

import io.relevo.cases.IncomingMessage.NewAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader sees of a MIME tree.
 *
 * @param html the HTML body as sent, or null: whoever shows it sanitises it first
 */
record Body(String text, String html, List<NewAttachment> attachments) {

    static Body of(Part root) {
        return new Composer().compose(root);
    }

    /** Collects in the order of the mail; each multipart type has its own idea of which child counts. */
    private static final class Composer {

        private final List<String> texts = new ArrayList<>();
        private final List<String> htmls = new ArrayList<>();
        private final List<NewAttachment> attachments = new ArrayList<>();

        Body compose(Part root) {
            visit(root);
            return new Body(
                    texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n")),
                    htmls.isEmpty() ? null : String.join("<hr>", htmls),
                    attachments);
        }

        private void visit(Part part) {
            if (part.is("multipart/alternative")) {
                alternative(part);
            } else if (part.isMultipart()) {
                part.children().forEach(this::visit);
            } else if (isBody(part)) {
                show(part);
            } else if (part.content().length > 0 || part.name() != null) {
                attach(part);
            }
        }

        /** The plain version is the text, the HTML version its formatted twin; anything else is a file. */
        private void alternative(Part part) {
            Composer best = new Composer();
            for (Part child : part.children()) {
                Composer one = new Composer();
                one.visit(child);
                boolean plain = holds(child, "text/plain");
                if (!one.isBlank() && (best.isBlank() || plain && !best.fromPlain)) {
                    best.texts.clear();
                    best.texts.addAll(one.texts);
                    best.fromPlain = plain;
                }
                if (!one.htmls.isEmpty()) {
                    best.htmls.clear();
                    best.htmls.addAll(one.htmls);
                }
                attachments.addAll(one.attachments);
            }
            texts.addAll(best.texts);
            htmls.addAll(best.htmls);
        }

        private boolean fromPlain;

        private boolean isBlank() {
            return texts.stream().allMatch(String::isBlank);
        }

        private static boolean holds(Part part, String type) {
            return part.is(type) || part.children().stream().anyMatch(child -> holds(child, type));
        }

        private boolean isBody(Part part) {
            boolean first = texts.isEmpty() && htmls.isEmpty();
            boolean text = part.is("text/plain")
                    || part.is("text/html")
                    || part.mediaType().startsWith("multipart/");
            return text && !part.attached() && (first || part.name() == null);
        }

        private void show(Part part) {
            if (part.is("text/html")) {
                htmls.add(part.text());
                texts.add(HtmlText.of(part.text()));
            } else {
                texts.add(FlowedText.of(part));
            }
        }

        private void attach(Part part) {
            String name = part.name() != null ? part.name() : "part-" + (attachments.size() + 1) + extension(part);
            attachments.add(new NewAttachment(name, part.mediaType(), part.content()));
        }

        private static String extension(Part part) {
            return switch (part.mediaType()) {
                case "message/rfc822", "text/rfc822-headers" -> ".eml";
                case "text/calendar" -> ".ics";
                case "image/jpeg" -> ".jpg";
                case "image/png" -> ".png";
                case "image/gif" -> ".gif";
                case "application/pdf" -> ".pdf";
                default ->
                    part.mediaType().startsWith("text/") || part.mediaType().startsWith("message/") ? ".txt" : ".bin";
            };
        }
    }
}
