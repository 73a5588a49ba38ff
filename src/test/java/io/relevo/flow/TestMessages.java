package io.relevo.flow;

import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Messages from customers, with only what a test cares about. */
public final class TestMessages {

    private static final AtomicLong COUNTER = new AtomicLong();

    private TestMessages() {}

    public static IncomingMessage mail(String subject, String text) {
        return mail("iris" + COUNTER.incrementAndGet() + "@cliente.example", subject, text, null, true);
    }

    public static IncomingMessage mail(String from, String subject, String text, String reason, boolean needsReply) {
        return IncomingMessage.through(Channel.MAIL, Instant.parse("2026-03-02T15:59:00Z"))
                .from(from, "Iris Vega")
                .saying(subject, text)
                .messageId("<m" + COUNTER.incrementAndGet() + "@cliente.example>")
                .into("soporte@tienda.example", "support")
                .about(reason, null)
                .needsReply(needsReply)
                .done();
    }
}
