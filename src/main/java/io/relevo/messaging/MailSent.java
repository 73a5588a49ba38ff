package io.relevo.messaging;

import java.time.Instant;
import java.util.List;

/** The mail server took these mails; those of one batch are announced together. */
public record MailSent(List<Mail> mails, Instant at) {

    public record Mail(String reference, String messageId) {}
}
