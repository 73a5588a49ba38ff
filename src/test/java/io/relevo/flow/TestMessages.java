package io.relevo.flow;

import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Messages from customers, with only what a test cares about. */
public final class TestMessages {

    private static final AtomicLong COUNTER = new AtomicLong();

    private TestMessages() {}

    public static IncomingMessage mail(String subject, String text) {
        return mail("iris" + COUNTER.incrementAndGet() + "@cliente.example", subject, text, null, true);
    }

    public static IncomingMessage mail(String from, String subject, String text, String reason, boolean needsReply) {
        return new IncomingMessage(
                Channel.MAIL,
                from,
                "Iris Vega",
                null,
                subject,
                text,
                null,
                Instant.parse("2026-03-02T15:59:00Z"),
                "<m" + COUNTER.incrementAndGet() + "@cliente.example>",
                "soporte@tienda.example",
                "support",
                reason,
                null,
                "es",
                false,
                needsReply,
                null,
                null,
                List.of(),
                null);
    }
}
