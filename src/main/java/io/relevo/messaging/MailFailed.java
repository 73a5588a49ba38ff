package io.relevo.messaging;

import java.time.Instant;

/** The mail will not be sent: refused for good, or every retry used up. {@code reason} is the server's word. */
public record MailFailed(String reference, String messageId, String reason, Instant at) {}
