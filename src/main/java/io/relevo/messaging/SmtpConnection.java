package io.relevo.messaging;

import io.relevo.messaging.Fate.Failure;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection for the mails of a batch, opened with the first and opened again after a failure. */
class SmtpConnection implements AutoCloseable {

    private final JavaMailSenderImpl settings;
    private final String senderName;
    private final Clock clock;
    private Transport transport;
    private String unreachable;

    SmtpConnection(JavaMailSenderImpl settings, String senderName, Clock clock) {
        this.settings = settings;
        this.senderName = senderName;
        this.clock = clock;
    }

    Fate send(OutboundMail mail) {
        if (unreachable != null) {
            return new Failure(Failure.Kind.RETRY, unreachable);
        }
        Letter letter;
        try {
            letter = new Letter(settings.getSession(), mail, senderName, clock.instant());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Failure(Failure.Kind.FAILED, SmtpErrors.reason(e));
        }
        try {
            connect();
        } catch (MessagingException | RuntimeException e) {
            close();
            unreachable = SmtpErrors.reason(e);
            return new Failure(Failure.Kind.RETRY, unreachable);
        }
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Fate.Sent();
        } catch (MessagingException | RuntimeException e) {
            close();
            return SmtpErrors.fateOf(e, letter.writtenInFull());
        }
    }

    private void connect() throws MessagingException {
        if (transport == null) {
            String protocol = settings.getProtocol();
            transport = settings.getSession().getTransport(protocol == null ? "smtp" : protocol);
            transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // the mail's fate is known by now
            }
            transport = null;
        }
    }
}
