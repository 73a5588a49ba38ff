package io.relevo.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells a bounce from a person's mail: RFC 3464 reports, and by sender, subject and phrases what servers sent before
 * and beside it. A person who forwards a bounce is a person.
 */
final class BouncedMail {

    private static final Pattern DAEMON =
            Pattern.compile("(?i)\\b(mailer-?_?daemon|mdaemon|mail[ .]delivery[ .](sub)?system)\\b");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)postmaster|system administrator|mail administrator|delivery (sub)?system|mail delivery|jetmail system|smtp_mail_service|\\bndr@");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)^\\W*(undeliver|delivery (status|report|fail|notification|problem|warning)"
                    + "|mail (delivery|error|system error|could not|not delivered|failed)|failure (notice|delivery)|returned mail|failed mail"
                    + "|message (delayed|delivery)|delayed mail|permanent delivery|processing error|non-delivery|warning: (message|.*unknown)"
                    + "|your message to .* could not|automatically rejected|\\[postmaster\\]|no se (pudo|puede) entregar|correo (no entregado|devuelto)"
                    + "|mensaje (no entregado|devuelto)|devolución de correo|error de entrega).*|.*\\bdelivery failed\\b.*");
    private static final Pattern PHRASE =
            Pattern.compile("(?iu)(could not|couldn't|unable to|cannot|can't) be delivered"
                    + "|(could not|unable to|was not able to|cannot) deliver|undeliverable|undelivered|delivery .{0,40}failed|failed to deliver"
                    + "|did not reach the following|user unknown|unknown user|no such user|mailbox (is )?(full|unavailable)|permanent (fatal )?error"
                    + "|returned (to|mail)|mail .{0,30}(failed|rejected)|no pudo entregarse|no se pudo entregar");

    private static final Pattern RETURNED = Pattern.compile("(?im)^[ >|]{0,6}(Received|Return-Path|Message-ID):\\s");

    private static final Pattern SERVER_TALK = Pattern.compile(
            "(?is)\\byour message\\b.{0,200}?\\bcould not be delivered to\\b|delivered to the following recipient");

    private BouncedMail() {}

    static boolean matches(DecodedMail mail) {
        if (Subjects.isForward(mail.subject())) {
            return false;
        }
        if (isReport(mail) || mail.headers().has("X-Failed-Recipients")) {
            return true;
        }
        String from = mail.headers().first("From").orElse("");
        boolean subject =
                mail.subject() != null && SUBJECT.matcher(mail.subject()).matches();
        boolean phrase = PHRASE.matcher(head(mail.text())).find();
        boolean fromNobody = returnsToNobody(mail.headers());
        return DAEMON.matcher(from).find()
                || OFFICE.matcher(from).find() && (subject || phrase)
                || fromNobody && subject
                || subject && phrase && isByMachine(mail);
    }

    private static boolean isReport(DecodedMail mail) {
        String type = mail.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean status =
                mail.attachments().stream().anyMatch(part -> part.mediaType().equals("message/delivery-status"));
        return type.contains("report-type=delivery-status")
                || type.contains("report-type=\"delivery-status\"")
                || type.startsWith("multipart/report") && status
                || status && returnsToNobody(mail.headers());
    }

    /** A customer also writes "Delivery problem: it could not be delivered", but neither with a mail's headers below nor of "your message". */
    private static boolean isByMachine(DecodedMail mail) {
        return mail.headers().has("Auto-Submitted")
                || mail.headers().has("Precedence")
                || RETURNED.matcher(mail.text()).find()
                || SERVER_TALK.matcher(head(mail.text())).find();
    }

    private static boolean returnsToNobody(Headers headers) {
        return headers.first("Return-Path")
                .filter(path -> path.replace(" ", "").equals("<>")
                        || DAEMON.matcher(path).find())
                .isPresent();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(4_000, text.length()));
    }
}
