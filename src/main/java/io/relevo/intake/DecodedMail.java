package io.relevo.intake;

import io.relevo.cases.IncomingMessage.NewAttachment;
import java.time.Instant;
import java.util.List;

/**
 * A mail as a person would read it. Nothing in it is trusted.
 *
 * @param from lower case, or null
 * @param subject one line, or null
 * @param text the whole plain text, quotes included; never null
 * @param visible the text without trailing quotes and signature; the whole where nothing else would be left
 * @param html sanitised, or null
 * @param at the sender's date where it can be believed, else when we got it
 * @param messageId with angle brackets, or null
 */
record DecodedMail(
        Headers headers,
        String from,
        String name,
        String subject,
        String text,
        String visible,
        String html,
        Instant at,
        String messageId,
        List<NewAttachment> attachments) {}
