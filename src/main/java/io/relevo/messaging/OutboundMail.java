package io.relevo.messaging;

/**
 * A stored mail as a sender takes it.
 *
 * @param attempts with this one
 */
record OutboundMail(
        String id,
        String reference,
        String from,
        String to,
        String subject,
        String text,
        String messageId,
        String inReplyTo,
        String replyTo,
        String autoSubmitted,
        int attempts) {}
