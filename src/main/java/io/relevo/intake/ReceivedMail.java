package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.Channel;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.ReplyTokens.Thread;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a stored mail into an entry: reads it, then files it with its case, a new case, or the message that bounced. */
@Component
class ReceivedMail {

    private final Decoding decoding;
    private final Threading threading;
    private final AutomaticMail automatic;
    private final ContactReasons reasons;
    private final OrderNumbers orders;
    private final MailSettings settings;
    private final Cases cases;
    private final Conversation conversation;

    ReceivedMail(
            Decoding decoding,
            Threading threading,
            AutomaticMail automatic,
            ContactReasons reasons,
            OrderNumbers orders,
            MailSettings settings,
            Cases cases,
            Conversation conversation) {
        this.decoding = decoding;
        this.threading = threading;
        this.automatic = automatic;
        this.reasons = reasons;
        this.orders = orders;
        this.settings = settings;
        this.cases = cases;
        this.conversation = conversation;
    }

    /** @throws UnreadableMessage with the reason */
    Filing read(Original original, byte[] raw) {
        DecodedMail mail = decoding.decode(raw, original.receivedAt());
        if (BouncedMail.matches(mail)) {
            Bounce bounce = Bounce.read(mail);
            return () -> file(bounce);
        }
        return () -> file(mail, original);
    }

    private Filing.Filed file(Bounce bounce) {
        if (bounce.permanent()) {
            bounce.messageIds().stream()
                    .filter(id -> conversation.bounced(id, bounce.address(), bounce.diagnostic()))
                    .findFirst();
        }
        Optional<CaseNumber> number =
                bounce.messageIds().isEmpty() ? Optional.empty() : conversation.caseOfMessage(bounce.messageIds());
        return new Filing.Filed(Original.Status.BOUNCE, number.orElse(null), null);
    }

    private Filing.Filed file(DecodedMail mail, Original original) {
        Mailbox mailbox = settings.mailbox(original.source());
        Received received = threading
                .threadOf(mail)
                .map(thread -> addTo(thread, mail, mailbox, original.id()))
                .orElseGet(() -> open(mail, mailbox, original.id()));
        return new Filing.Filed(Original.Status.PROCESSED, received.number(), received.entryId());
    }

    private Received addTo(Thread thread, DecodedMail mail, Mailbox mailbox, String originalId) {
        boolean participant = mail.from() != null && conversation.isParticipant(thread.number(), mail.from());
        // What the case already holds need not stand in it again; a forwarded mail is news.
        String text = Subjects.isForward(mail.subject()) ? mail.text() : mail.visible();
        boolean robot = automatic.matches(mail);
        boolean courtesy = mail.attachments().isEmpty() && Courtesy.isCourtesy(mail.visible());
        IncomingMessage message = message(mail, mailbox, originalId, text, robot, !robot && !courtesy);
        // A carrier's out-of-office is not its answer.
        Received received = thread.requestId() != null && !robot
                ? cases.receiveAnswer(thread.number(), thread.requestId(), message)
                : cases.receive(thread.number(), message);
        if (!participant && thread.requestId() == null) {
            noteStranger(received.number(), mail.from());
        }
        return received;
    }

    private void noteStranger(CaseNumber number, String from) {
        if (from == null) {
            conversation.system(number, "intake.nameless-sender");
        } else {
            conversation.system(number, "intake.unknown-sender", from);
        }
    }

    private Received open(DecodedMail mail, Mailbox mailbox, String originalId) {
        String subject = Subjects.normalise(mail.subject());
        List<CaseNumber> similar =
                mail.from() == null || subject.isEmpty() ? List.of() : conversation.similarOpen(mail.from(), subject);
        boolean robot = automatic.matches(mail);
        boolean courtesy = mail.attachments().isEmpty()
                && (subject.isEmpty() || Courtesy.isCourtesy(subject))
                && Courtesy.isCourtesy(mail.visible());
        Received received = cases.open(message(mail, mailbox, originalId, mail.text(), robot, !robot && !courtesy));
        threading
                .guessed(mail)
                .ifPresent(
                        number -> conversation.system(received.number(), "intake.guessable-number", number.toString()));
        similar.forEach(number -> conversation.system(received.number(), "intake.similar-case", number.toString()));
        return received;
    }

    private IncomingMessage message(
            DecodedMail mail, Mailbox mailbox, String originalId, String text, boolean robot, boolean needsReply) {
        String reason = mailbox.reason() != null
                ? mailbox.reason()
                : reasons.guess(mail.subject(), mail.visible()).orElse(null);
        return IncomingMessage.through(Channel.MAIL, mail.at())
                .from(mail.from(), mail.name())
                .saying(mail.subject(), text)
                .html(mail.html())
                .messageId(mail.messageId())
                .into(mailbox.address(), mailbox.queue())
                .about(reason, orders.findIn(mail.subject(), mail.visible()).orElse(null))
                .in(Language.of(mail.subject() + "\n" + mail.visible(), mailbox.language()))
                .automatic(robot)
                .needsReply(needsReply)
                .original(originalId)
                .with(mail.attachments())
                .done();
    }
}
