package io.relevo.intake;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail was sent, as far as that can be believed: clocks start from it. */
final class SentDate {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration BEHIND = Duration.ofDays(30);

    private SentDate() {}

    /** The receipt time replaces a date that is missing, unreadable, over a day ahead or over thirty days old. */
    static Instant of(Headers headers, Instant receivedAt) {
        return headers.first("Date")
                .flatMap(SentDate::parse)
                .filter(date -> isCredible(date, receivedAt))
                .orElse(receivedAt);
    }

    static boolean isCredible(Instant date, Instant receivedAt) {
        return date.isBefore(receivedAt.plus(AHEAD)) && date.isAfter(receivedAt.minus(BEHIND));
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.ofNullable(new MailDateFormat().parse(date)).map(java.util.Date::toInstant);
        } catch (ParseException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}
