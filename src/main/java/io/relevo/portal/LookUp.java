package io.relevo.portal;

import io.relevo.messaging.MailAddress;
import java.util.Optional;

/** What a customer types to see an order. Nothing in it is trusted. */
record LookUp(String number, String email) {

    private static final int LONGEST = 64;

    static LookUp blank() {
        return new LookUp("", "");
    }

    String order() {
        return number == null ? "" : number.strip();
    }

    boolean hasUsableNumber() {
        return !order().isEmpty()
                && order().length() <= LONGEST
                && order().chars().noneMatch(Character::isISOControl);
    }

    Optional<MailAddress> address() {
        return MailAddress.read(email == null ? "" : email.strip());
    }
}
