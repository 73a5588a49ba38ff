package io.relevo.intake;

import io.relevo.cases.IncomingMessage.NewAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Raw mail to {@link DecodedMail}, in bounded time and without taking the caller down. */
@Component
class Decoding {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int SUBJECT_LENGTH = 500;
    private static final int TEXT_LENGTH = 200_000;

    /**
     * @param receivedAt stands in for a date that is missing or absurd
     * @throws UnreadableMessage with the reason
     */
    DecodedMail decode(byte[] raw, Instant receivedAt) {
        var task = new FutureTask<>(() -> read(raw, receivedAt));
        // A thread of its own: a stack overflow or an endless parse must not take the mailbox with it.
        var thread = new Thread(task, "intake-decoding");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new UnreadableMessage("too-slow", LIMIT.toSeconds(), late);
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableMessage("too-slow", "", stopped);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw cause instanceof UnreadableMessage reason ? reason : new UnreadableMessage("error", cause, cause);
        }
    }

    private static DecodedMail read(byte[] raw, Instant receivedAt) {
        Part root = MimeTree.parse(raw);
        Headers headers = root.headers();
        Body body = Body.of(root);
        Sender sender = Sender.of(headers);
        List<NewAttachment> attachments = new ArrayList<>(body.attachments());
        String text = body.text();
        if (text.length() > TEXT_LENGTH) {
            attachments.add(new NewAttachment("message.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
            text = text.substring(0, TEXT_LENGTH);
        }
        String html =
                body.html() == null || body.html().length() > TEXT_LENGTH * 5 ? null : HtmlText.sanitise(body.html());
        return new DecodedMail(
                headers,
                sender.address(),
                sender.name(),
                headers.first("Subject")
                        .map(value -> HeaderText.decode(value, SUBJECT_LENGTH))
                        .filter(subject -> !subject.isEmpty())
                        .orElse(null),
                text,
                VisibleText.of(text),
                html,
                SentDate.of(headers, receivedAt),
                MessageIds.own(headers),
                List.copyOf(attachments));
    }
}
