package io.relevo.cases;

import java.time.Instant;
import java.util.List;

/**
 * A message from outside, already decoded. Nothing in it is trusted.
 *
 * @param channel where it came in
 * @param from the sender's address, lower case; null when unknown (a phone call, a mail without From)
 * @param name the sender's name, or null
 * @param phone a number to call back, or null
 * @param subject one line, or null
 * @param text plain text, never null, may be empty
 * @param html the sanitised HTML body, or null
 * @param at when the sender's side says it was sent, or when we got it; never null
 * @param messageId the RFC 5322 Message-ID with angle brackets, or null
 * @param queue the queue of the mailbox or door it came in by, or null to let triage decide
 * @param reason the contact reason, such as {@code where-is-my-order}; null when nobody said
 * @param order the order number the customer named, or null
 * @param language {@code es} or {@code en}
 * @param automatic an auto-reply, list mail or bounce: kept, but it wakes nobody and is never answered automatically (semantics.md §5)
 * @param needsReply false when automatic or a mere courtesy such as "gracias" (semantics.md §4): kept, reopens nothing, starts no clock
 * @param agent the user id of the agent who logged it (phone), or null
 * @param originalId the id of the stored original, or null
 * @param attachments never null
 */
public record IncomingMessage(
        Channel channel,
        String from,
        String name,
        String phone,
        String subject,
        String text,
        String html,
        Instant at,
        String messageId,
        String queue,
        String reason,
        String order,
        String language,
        boolean automatic,
        boolean needsReply,
        String agent,
        String originalId,
        List<NewAttachment> attachments) {

    /** A file that came with a message. */
    public record NewAttachment(String name, String mediaType, byte[] content) {}
}
