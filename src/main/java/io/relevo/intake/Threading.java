package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Conversation;
import io.relevo.cases.ReplyTokens;
import io.relevo.cases.ReplyTokens.Thread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which case a mail belongs to, in the order of semantics.md §5. */
@Component
class Threading {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:]{1,256}@[^\\s<>\",;:]{1,256}");
    private static final int MOST = 100;

    private final ReplyTokens tokens;
    private final Conversation conversation;

    Threading(ReplyTokens tokens, Conversation conversation) {
        this.tokens = tokens;
        this.conversation = conversation;
    }

    /** The case and, for a third party's answer, the request; empty for a new case. */
    Optional<Thread> threadOf(DecodedMail mail) {
        return byToken(mail).or(() -> byMessageId(mail)).or(() -> byNumber(mail));
    }

    /** A case number in the subject that was not enough, because its sender is nobody in that case. */
    Optional<CaseNumber> guessed(DecodedMail mail) {
        return CaseNumber.findIn(mail.subject());
    }

    private Optional<Thread> byToken(DecodedMail mail) {
        Stream<String> recipients = Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
                .flatMap(name -> mail.headers().all(name).stream())
                .flatMap(field -> addressesIn(field).stream());
        Stream<String> ids =
                Stream.concat(MessageIds.answeredBy(mail.headers()).stream(), Stream.ofNullable(mail.messageId()));
        return Stream.concat(recipients.limit(MOST), ids)
                .map(tokens::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Thread> byMessageId(DecodedMail mail) {
        List<String> ids = MessageIds.answeredBy(mail.headers());
        return ids.isEmpty()
                ? Optional.empty()
                : conversation.caseOfMessage(ids).map(number -> new Thread(number, null));
    }

    private Optional<Thread> byNumber(DecodedMail mail) {
        return CaseNumber.findIn(mail.subject())
                .filter(number -> mail.from() != null && conversation.isParticipant(number, mail.from()))
                .map(number -> new Thread(number, null));
    }

    private static List<String> addressesIn(String field) {
        List<String> addresses = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(field);
        while (matcher.find()) {
            addresses.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return addresses;
    }
}
