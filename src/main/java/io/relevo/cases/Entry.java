package io.relevo.cases;

import java.time.Instant;
import java.util.List;

/**
 * One thing said or done in a case, never changed afterwards but for its delivery and whether it needs a reply.
 *
 * @param channel null for notes and system entries
 * @param author user id, customer address or {@code relevo}
 * @param html sanitised, or null
 * @param messageId the Message-ID it came or went out with, or null
 * @param needsReply true for a customer message that starts a next-reply clock
 * @param requestId the request it belongs to, or null
 * @param delivery null for what was not sent
 */
public record Entry(
        String id,
        CaseNumber caseNumber,
        EntryKind kind,
        Channel channel,
        String author,
        Instant at,
        String text,
        String html,
        String messageId,
        boolean needsReply,
        String requestId,
        Delivery delivery,
        String deliveryDetail,
        List<Attachment> attachments) {}
