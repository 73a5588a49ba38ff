package io.relevo.intake;

import io.relevo.cases.IncomingMessage.NewAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says about a mail of ours.
 *
 * @param messageIds of the returned mail, best guess first
 * @param address that failed, or null where the server does not say
 * @param permanent false for a delay or a report of success: the address is as good as before
 */
record Bounce(List<String> messageIds, String address, String diagnostic, boolean permanent) {

    private static final Pattern RETURNED_ID =
            Pattern.compile("(?im)^[ \\t>|]*(?:Original-)?Message-ID:\\s*(<[^<>\\s]{1,250}>)");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Final|Original)-Recipient:[^;\\r\\n]*;\\s*<?([^\\s<>;]{1,320})");
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):\\s*(.+)$");
    private static final Pattern DELAY = Pattern.compile(
            "(?i)\\b(delayed|still being retried|will be retried|not yet been delivered|warning|delivery attempts will continue)\\b");
    private static final int READ = 200_000;

    static Bounce read(DecodedMail mail) {
        String report = parts(mail, "message/delivery-status");
        String everything = mail.text() + "\n" + report + "\n"
                + parts(mail, "message/", "text/rfc822-headers", "application/octet");
        return new Bounce(
                returnedIds(mail, everything),
                find(RECIPIENT, report)
                        .or(() -> mail.headers().first("X-Failed-Recipients").map(list -> list.split(",")[0]))
                        .map(address -> address.strip().toLowerCase(Locale.ROOT))
                        .filter(Sender::isAddress)
                        .orElse(null),
                find(DIAGNOSTIC, report)
                        .or(() -> Optional.ofNullable(mail.subject()))
                        .orElse(""),
                isPermanent(mail, report));
    }

    private static List<String> returnedIds(DecodedMail mail, String everything) {
        var ids = new LinkedHashSet<String>();
        Matcher matcher = RETURNED_ID.matcher(everything);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        ids.addAll(MessageIds.answeredBy(mail.headers()));
        return List.copyOf(ids);
    }

    private static boolean isPermanent(DecodedMail mail, String report) {
        List<String> actions = new ArrayList<>();
        Matcher matcher = ACTION.matcher(report);
        while (matcher.find()) {
            actions.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return actions.isEmpty()
                ? !DELAY.matcher(mail.subject() + "\n" + head(mail.text())).find()
                : actions.contains("failed");
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(2_000, text.length()));
    }

    private static String parts(DecodedMail mail, String... types) {
        StringBuilder text = new StringBuilder();
        for (NewAttachment attachment : mail.attachments()) {
            for (String type : types) {
                if (attachment.mediaType().startsWith(type) && text.length() < READ) {
                    byte[] content = attachment.content();
                    text.append(new String(content, 0, Math.min(content.length, READ), StandardCharsets.ISO_8859_1))
                            .append('\n');
                    break;
                }
            }
        }
        return text.toString();
    }
}
