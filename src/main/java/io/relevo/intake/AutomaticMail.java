package io.relevo.intake;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mail no person wrote to us (semantics.md §5, RFC 3834): kept, but answering it could start a loop. */
@Component
class AutomaticMail {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply", "auto-reply");

    private final MailSettings settings;

    AutomaticMail(MailSettings settings) {
        this.settings = settings;
    }

    boolean matches(DecodedMail mail) {
        Headers headers = mail.headers();
        return headers.first("Auto-Submitted")
                        .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                        .isPresent()
                || headers.all("Precedence").stream()
                        .anyMatch(value -> PRECEDENCES.contains(value.toLowerCase(Locale.ROOT)))
                || headers.first("X-Auto-Response-Suppress")
                        .filter(value -> !value.equalsIgnoreCase("none"))
                        .isPresent()
                || headers.has("List-Id")
                || headers.first("Return-Path").filter("<>"::equals).isPresent()
                || headers.first("Content-Type")
                        .filter(type -> type.regionMatches(true, 0, "multipart/report", 0, 16))
                        .isPresent()
                || settings.isOurs(mail.from());
    }
}
