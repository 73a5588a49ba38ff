package io.relevo.messaging;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/** An address we can send to: one mailbox, no display name, ASCII only (an international domain in its ASCII form). */
public record MailAddress(String value) {

    private static final int LONGEST = 320;

    /** @throws IllegalArgumentException if it is not one well-formed address; the message quotes it */
    public MailAddress {
        value = normal(value);
    }

    /** Empty instead of an exception, for addresses that strangers gave us. */
    public static Optional<MailAddress> read(String text) {
        try {
            return Optional.of(new MailAddress(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String normal(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A mail address is missing");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(text, "it contains a line break or another control character");
        }
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            String spec = address.getAddress();
            int at = spec.lastIndexOf('@');
            if (address.isGroup() || at < 0) {
                throw refused(text, "it names no single mailbox");
            }
            String ascii = spec.substring(0, at + 1) + IDN.toASCII(spec.substring(at + 1));
            if (!ascii.chars().allMatch(c -> c < 128)) {
                throw refused(text, "the part before the @ has letters outside ASCII");
            }
            if (ascii.length() > LONGEST) {
                throw refused(text.substring(0, 40) + "…", "it is longer than " + LONGEST + " characters");
            }
            return ascii;
        } catch (AddressException e) {
            throw refused(text, e.getMessage());
        }
    }

    private static IllegalArgumentException refused(String text, String why) {
        String printable = text.replaceAll("\\p{Cntrl}", "�");
        return new IllegalArgumentException(
                "'" + printable + "' is not a mail address we can send to: " + why.replaceAll("\\p{Cntrl}", "�"));
    }

    @Override
    public String toString() {
        return value;
    }
}
