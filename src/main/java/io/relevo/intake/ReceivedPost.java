package io.relevo.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.Channel;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Turns a stored message of the HTTP door into an entry. Whoever sends it has logged in, so a case number is taken at its word. */
@Component
class ReceivedPost {

    private final ObjectMapper json;
    private final ContactReasons reasons;
    private final OrderNumbers orders;
    private final Cases cases;
    private final Conversation conversation;

    ReceivedPost(
            ObjectMapper json, ContactReasons reasons, OrderNumbers orders, Cases cases, Conversation conversation) {
        this.json = json;
        this.reasons = reasons;
        this.orders = orders;
        this.cases = cases;
        this.conversation = conversation;
    }

    byte[] write(PostedMessage post) {
        try {
            return json.writeValueAsBytes(post);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws UnreadableMessage with the reason */
    Filing read(Original original, byte[] raw) {
        try {
            PostedMessage post = json.readValue(raw, PostedMessage.class);
            return () -> file(post, original);
        } catch (IOException broken) {
            throw new UnreadableMessage("broken-json", broken.getMessage(), broken);
        }
    }

    private Filing.Filed file(PostedMessage post, Original original) {
        IncomingMessage message = message(post, original);
        Received received =
                post.caseNumber() == null ? open(message) : cases.receive(CaseNumber.parse(post.caseNumber()), message);
        return new Filing.Filed(Original.Status.PROCESSED, received.number(), received.entryId());
    }

    private Received open(IncomingMessage message) {
        String subject = Subjects.normalise(message.subject());
        List<CaseNumber> similar = message.from() == null || subject.isEmpty()
                ? List.of()
                : conversation.similarOpen(message.from(), subject);
        Received received = cases.open(message);
        similar.forEach(number -> conversation.system(received.number(), "intake.similar-case", number.toString()));
        return received;
    }

    private IncomingMessage message(PostedMessage post, Original original) {
        String text = post.text() == null
                ? ""
                : TextBytes.decode(post.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        boolean courtesy = Courtesy.isCourtesy(text) && (post.caseNumber() != null || isBlank(post.subject()));
        return IncomingMessage.through(Channel.of(post.channel()), at(post, original))
                .from(
                        isBlank(post.from()) ? null : post.from().strip().toLowerCase(Locale.ROOT),
                        blankToNull(post.name()))
                .saying(blankToNull(post.subject()), text)
                .about(
                        reasons.guess(post.subject(), text).orElse(null),
                        isBlank(post.order())
                                ? orders.findIn(post.subject(), text).orElse(null)
                                : post.order().strip())
                .in(Language.of(post.subject() + "\n" + text, "es"))
                .needsReply(!courtesy)
                .original(original.id())
                .done();
    }

    private static Instant at(PostedMessage post, Original original) {
        Instant at = post.receivedAt();
        return at != null && SentDate.isCredible(at, original.receivedAt()) ? at : original.receivedAt();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String blankToNull(String text) {
        return isBlank(text) ? null : text.strip();
    }
}
