package io.relevo.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.util.Locale;

/** Delivers {@code soporte+token@tienda.example} to {@code soporte@tienda.example}, as mail servers do; opens mailboxes as needed. */
class PlusAddresses implements MessageDeliveryHandler {

    private final UserManager users;

    PlusAddresses(UserManager users) {
        this.users = users;
    }

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress to) throws UserException {
        String mailbox = mailbox(to.getEmail());
        GreenMailUser known = users.getUserByEmail(mailbox);
        return known != null ? known : users.createUser(mailbox, mailbox, mailbox);
    }

    static String mailbox(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
