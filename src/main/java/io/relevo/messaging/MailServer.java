package io.relevo.messaging;

import java.time.Clock;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The server of {@code spring.mail.*}, which may be missing: then mail is kept and none is sent. */
@Component
class MailServer {

    private final JavaMailSenderImpl settings;
    private final String senderName;
    private final Clock clock;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> settings,
            @Value("${relevo.shop.name:}") String senderName,
            Clock clock) {
        this.settings = settings.getIfAvailable();
        this.senderName = senderName;
        this.clock = clock;
        if (configured()) {
            boundWaits(this.settings.getJavaMailProperties());
        }
    }

    boolean configured() {
        return settings != null && StringUtils.hasText(settings.getHost());
    }

    SmtpConnection connection() {
        return new SmtpConnection(settings, senderName, clock);
    }

    /** Without these a silent server would hold the sender, and with it the lease, for ever. */
    private static void boundWaits(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "10000");
            properties.putIfAbsent("mail." + protocol + ".timeout", "30000");
            properties.putIfAbsent("mail." + protocol + ".writetimeout", "30000");
        }
    }
}
