package io.relevo.desk;

import io.relevo.cases.Attachment;
import io.relevo.cases.Delivery;
import io.relevo.cases.Entry;
import io.relevo.cases.EntryKind;
import io.relevo.cases.SystemLine;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;

/** An entry as it is shown: always as text, whatever it was written in. */
record CaseEntry(
        String id,
        EntryKind kind,
        String channel,
        String author,
        String authorName,
        Instant at,
        String text,
        boolean needsReply,
        String requestId,
        Delivery delivery,
        String deliveryDetail,
        List<File> attachments) {

    record File(String id, String name, String mediaType, long size) {

        static File of(Attachment attachment) {
            return new File(attachment.id(), attachment.name(), attachment.mediaType(), attachment.size());
        }
    }

    static CaseEntry of(Entry entry, String authorName, CaseEntryTexts texts, CasePeople people) {
        return new CaseEntry(
                entry.id(),
                entry.kind(),
                entry.channel() == null ? null : entry.channel().code(),
                entry.author(),
                authorName,
                entry.at(),
                SystemLine.isOne(entry) ? texts.sentence(SystemLine.of(entry), people) : plain(entry),
                entry.needsReply(),
                entry.requestId(),
                entry.delivery(),
                entry.deliveryDetail(),
                entry.attachments().stream().map(File::of).toList());
    }

    private static String plain(Entry entry) {
        boolean onlyHtml = entry.text() == null || entry.text().isBlank();
        return onlyHtml && entry.html() != null
                ? Jsoup.parse(entry.html()).wholeText().strip()
                : entry.text();
    }
}
