package io.relevo.messaging;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail to be sent, complete: nothing is looked up later. Nothing in it can add a header or a recipient: line breaks in
 * the subject become a space, addresses and the Message-ID are checked, an unusable In-Reply-To is left out.
 *
 * @param key unique; putting the same key twice is a caller's mistake
 * @param reference what it belongs to, opaque here; handed back in {@link MailSent} and {@link MailFailed}
 * @param kind such as {@code reply}, {@code acknowledgement}, {@code reminder}, {@code solved}, {@code request}, {@code notice}
 * @param from the shop's mailbox it is sent from
 * @param messageId with angle brackets, fixed here for ever
 * @param inReplyTo a Message-ID, or null
 * @param replyTo an address, or null
 * @param automatic true sets {@code Auto-Submitted} and, for mail to a customer, counts against the limit per address (semantics.md §5)
 */
public record Envelope(
        String key,
        String reference,
        String kind,
        String from,
        String to,
        String subject,
        String text,
        String messageId,
        String inReplyTo,
        String replyTo,
        boolean automatic) {

    /** A customer's one-time code: whoever asks for it limits it, and it must not wait behind other mail. */
    public static final String CODE = "code";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<[\\x21-\\x7e&&[^<>]]{1,250}@[\\x21-\\x7e&&[^<>@]]{1,240}>");
    private static final int LONGEST_SUBJECT = 250;

    /** To the house and to third parties every mail counts; answers to customers are what loops are made of. */
    private static final Set<String> NEVER_AN_ANSWER = Set.of("notice", "request", "request-reminder", CODE);

    /** About a return: it follows what its customer, carrier or shop did, never a mail, so no loop can come of it. */
    private static final String OF_A_RETURN = "return-";

    /** @throws IllegalArgumentException naming the part that can't be sent */
    public Envelope {
        from = new MailAddress(from).value();
        to = new MailAddress(to).value();
        replyTo = replyTo == null ? null : new MailAddress(replyTo).value();
        subject = shortened(CONTROL.matcher(subject).replaceAll(" ").strip());
        text = text.replace("\0", "");
        if (messageId == null || !MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("The Message-ID of mail '" + key + "' is not of the form <left@right>");
        }
        inReplyTo = inReplyTo != null && MESSAGE_ID.matcher(inReplyTo.strip()).matches() ? inReplyTo.strip() : null;
    }

    /** The value of the header {@code Auto-Submitted} (RFC 3834), or null for what a person wrote. */
    String autoSubmitted() {
        if (!automatic) {
            return null;
        }
        return answers() ? "auto-replied" : "auto-generated";
    }

    /** Whether the hourly limit per address applies. */
    boolean rationed() {
        return automatic && answers();
    }

    private boolean answers() {
        return !NEVER_AN_ANSWER.contains(kind) && !kind.startsWith(OF_A_RETURN);
    }

    private static String shortened(String subject) {
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int end = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 2))
                ? LONGEST_SUBJECT - 2
                : LONGEST_SUBJECT - 1;
        return subject.substring(0, end) + "…";
    }
}
