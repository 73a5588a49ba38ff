package io.relevo.bench;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The mail server of all customers: hands a person's mail to whoever waits for it and keeps none. */
class CustomerPost implements AutoCloseable {

    /** @param answerTo the address a reply goes to */
    record Mail(String messageId, String answerTo, String text) {}

    private final Map<String, CompletableFuture<Mail>> expected = new ConcurrentHashMap<>();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    CustomerPost() {
        server.start();
        server.getUserManager().setAuthRequired(false);
        GreenMailUser everybody = new UserImpl("everybody", "everybody", "", null) {
            @Override
            public void deliver(MovingMessage message) {
                hand(message.getMessage());
            }
        };
        server.getUserManager().setMessageDeliveryHandler((message, to) -> everybody);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The next mail a person writes to this address; ask before it can have been sent. */
    CompletableFuture<Mail> next(String address) {
        var mail = new CompletableFuture<Mail>();
        expected.put(address, mail);
        return mail;
    }

    private void hand(MimeMessage message) {
        try {
            if (message.getHeader("Auto-Submitted") != null) {
                return;
            }
            CompletableFuture<Mail> waiting = expected.remove(message.getAllRecipients()[0].toString());
            if (waiting != null) {
                waiting.complete(new Mail(
                        message.getMessageID(),
                        message.getReplyTo()[0].toString(),
                        message.getContent().toString()));
            }
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
