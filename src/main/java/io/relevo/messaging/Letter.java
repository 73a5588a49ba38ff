package io.relevo.messaging;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** A stored mail in the form it goes over the wire; it knows whether it was written out in full. */
class Letter extends MimeMessage {

    private final String messageId;
    private boolean writtenInFull;

    Letter(Session session, OutboundMail mail, String senderName, Instant date)
            throws MessagingException, UnsupportedEncodingException {
        super(session);
        messageId = mail.messageId();
        setFrom(
                senderName.isBlank()
                        ? new InternetAddress(mail.from())
                        : new InternetAddress(mail.from(), senderName, "UTF-8"));
        setRecipient(RecipientType.TO, new InternetAddress(mail.to()));
        if (mail.replyTo() != null) {
            setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo())});
        }
        if (mail.inReplyTo() != null) {
            setHeader("In-Reply-To", mail.inReplyTo());
            setHeader("References", mail.inReplyTo());
        }
        if (mail.autoSubmitted() != null) {
            setHeader("Auto-Submitted", mail.autoSubmitted());
            setHeader("X-Auto-Response-Suppress", "All");
        }
        setSentDate(Date.from(date));
        setSubject(mail.subject(), "UTF-8");
        setText(mail.text(), "UTF-8");
        saveChanges();
    }

    /** A repeat must carry the id of the first attempt, so that the receiver can drop it. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        writtenInFull = true;
    }

    boolean writtenInFull() {
        return writtenInFull;
    }
}
