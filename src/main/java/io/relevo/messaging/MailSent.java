package io.relevo.messaging;

import java.time.Instant;

/** The mail server took the mail. */
public record MailSent(String reference, String messageId, Instant at) {}
