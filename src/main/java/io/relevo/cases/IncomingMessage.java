package io.relevo.cases;

import java.time.Instant;
import java.util.List;

/**
 * A message from outside, already decoded. Nothing in it is trusted.
 *
 * @param channel where it came in
 * @param from the sender's address, lower case; null when unknown (a phone call, a mail without From)
 * @param name the sender's name, or null
 * @param phone a number to call back, or null
 * @param subject one line, or null
 * @param text plain text, never null, may be empty
 * @param html the sanitised HTML body, or null
 * @param at when the sender's side says it was sent, or when we got it; never null
 * @param messageId the RFC 5322 Message-ID with angle brackets, or null
 * @param mailbox the address of ours it was sent to, or null for other doors
 * @param queue the queue of the mailbox or door it came in by, or null to let triage decide
 * @param reason the contact reason, such as {@code where-is-my-order}; null when nobody said
 * @param order the order number the customer named, or null
 * @param language {@code es} or {@code en}
 * @param automatic an auto-reply or list mail: kept, but never answered automatically (semantics.md §5)
 * @param needsReply false for automatic mail and for a mere "gracias" (semantics.md §4): kept, but it wakes nobody
 * @param agent the user id of the agent who logged it (phone), or null
 * @param originalId the id of the stored original, or null
 * @param attachments never null
 * @param callBackAt when the customer wants to be called back, or null
 */
public record IncomingMessage(
        Channel channel,
        String from,
        String name,
        String phone,
        String subject,
        String text,
        String html,
        Instant at,
        String messageId,
        String mailbox,
        String queue,
        String reason,
        String order,
        String language,
        boolean automatic,
        boolean needsReply,
        String agent,
        String originalId,
        List<NewAttachment> attachments,
        Instant callBackAt) {

    /** Starts a message; what isn't said stays null, and a person is taken to have written it. */
    public static Draft through(Channel channel, Instant at) {
        return new Draft(channel, at);
    }

    /** A message on its way in. */
    public static final class Draft {

        private final Channel channel;
        private final Instant at;
        private String from;
        private String name;
        private String phone;
        private String subject;
        private String text = "";
        private String html;
        private String messageId;
        private String mailbox;
        private String queue;
        private String reason;
        private String order;
        private String language = "es";
        private boolean automatic;
        private boolean needsReply = true;
        private String agent;
        private String originalId;
        private List<NewAttachment> attachments = List.of();
        private Instant callBackAt;

        private Draft(Channel channel, Instant at) {
            this.channel = channel;
            this.at = at;
        }

        /** Either may be null. */
        public Draft from(String address, String displayName) {
            from = address;
            name = displayName;
            return this;
        }

        public Draft phone(String number) {
            phone = number;
            return this;
        }

        public Draft saying(String line, String body) {
            subject = line;
            text = body;
            return this;
        }

        public Draft html(String sanitised) {
            html = sanitised;
            return this;
        }

        public Draft messageId(String id) {
            messageId = id;
            return this;
        }

        /** The address of ours it came to and the queue that address feeds. */
        public Draft into(String ourMailbox, String itsQueue) {
            mailbox = ourMailbox;
            queue = itsQueue;
            return this;
        }

        public Draft about(String contactReason, String orderNumber) {
            reason = contactReason;
            order = orderNumber;
            return this;
        }

        public Draft in(String languageCode) {
            language = languageCode;
            return this;
        }

        public Draft automatic(boolean byMachine) {
            automatic = byMachine;
            return this;
        }

        public Draft needsReply(boolean needed) {
            needsReply = needed;
            return this;
        }

        public Draft loggedBy(String userId) {
            agent = userId;
            return this;
        }

        public Draft original(String id) {
            originalId = id;
            return this;
        }

        public Draft with(List<NewAttachment> files) {
            attachments = files;
            return this;
        }

        public Draft callBackAt(Instant wanted) {
            callBackAt = wanted;
            return this;
        }

        public IncomingMessage done() {
            return new IncomingMessage(
                    channel,
                    from,
                    name,
                    phone,
                    subject,
                    text,
                    html,
                    at,
                    messageId,
                    mailbox,
                    queue,
                    reason,
                    order,
                    language,
                    automatic,
                    needsReply,
                    agent,
                    originalId,
                    attachments,
                    callBackAt);
        }
    }

    /** A file that came with a message. */
    public record NewAttachment(String name, String mediaType, byte[] content) {}
}
