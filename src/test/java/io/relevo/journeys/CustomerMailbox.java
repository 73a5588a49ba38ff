package io.relevo.journeys;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import org.openqa.selenium.support.ui.FluentWait;

/** A customer with a mail program: SMTP out, IMAP in. */
class CustomerMailbox {

    record Received(String subject, String text, MimeMessage original) {}

    private final String address;
    private final Session session;

    CustomerMailbox(String address, int smtpPort, int imapPort) {
        this.address = address;
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        properties.setProperty("mail.imap.host", "127.0.0.1");
        properties.setProperty("mail.imap.port", String.valueOf(imapPort));
        this.session = Session.getInstance(properties);
    }

    void writes(String to, String subject, String text) {
        try {
            var mail = new MimeMessage(session);
            mail.setFrom(address);
            mail.setRecipients(Message.RecipientType.TO, to);
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void replies(Received mail, String text) {
        try {
            var reply = (MimeMessage) mail.original().reply(false);
            reply.setFrom(address);
            reply.setText(text, "UTF-8");
            Transport.send(reply);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first mail that says {@code words}; waits for it. */
    Received receives(String words) {
        return new FluentWait<>(this)
                .withTimeout(Duration.ofSeconds(20))
                .pollingEvery(Duration.ofMillis(200))
                .withMessage("a mail to " + address + " that says: " + words)
                .until(mailbox -> mailbox.find(words));
    }

    private Received find(String words) {
        try (var store = session.getStore("imap")) {
            store.connect(address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return Arrays.stream(inbox.getMessages())
                        .map(CustomerMailbox::read)
                        .filter(mail -> mail.text().contains(words))
                        .findFirst()
                        .orElse(null);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(Message message) {
        try {
            var copy = new MimeMessage((MimeMessage) message);
            return new Received(copy.getSubject(), plain(copy), copy);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts ? plain(parts.getBodyPart(0)) : (String) part.getContent();
    }
}
