package io.relevo.intake;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code relevo.mail.*}: the mailboxes, and how often to look where nobody tells us of new mail. */
@ConfigurationProperties("relevo.mail")
record MailSettings(
        @DefaultValue("5s") Duration poll, @DefaultValue List<Mailbox> mailboxes) {

    Mailbox mailbox(String address) {
        return mailboxes.stream()
                .filter(mailbox -> mailbox.address().equalsIgnoreCase(address))
                .findFirst()
                .orElseGet(() -> Mailbox.retired(address));
    }

    boolean isOurs(String address) {
        return mailboxes.stream().anyMatch(mailbox -> mailbox.owns(address));
    }
}
