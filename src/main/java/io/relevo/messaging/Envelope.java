package io.relevo.messaging;

/**
 * A mail to be sent, complete: nothing is looked up later.
 *
 * @param key unique; the same key twice is one mail
 * @param reference what it belongs to, opaque here; handed back in {@link MailSent} and {@link MailFailed}
 * @param kind such as {@code reply}, {@code acknowledgement}, {@code reminder}, {@code solved}, {@code request}, {@code notice}
 * @param from the shop's mailbox it is sent from
 * @param messageId with angle brackets, fixed here for ever
 * @param inReplyTo a Message-ID, or null
 * @param replyTo an address, or null
 * @param automatic true sets {@code Auto-Submitted: auto-replied} and counts against the limit per address (semantics.md §5)
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
        boolean automatic) {}
