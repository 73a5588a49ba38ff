package io.relevo.cases;

import io.hypersistence.tsid.TSID;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code cases_attachments}. */
@Component
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> insert(EntryDraft entry) {
        List<Attachment> stored = new ArrayList<>();
        for (var file : entry.attachments) {
            var attachment = new Attachment(
                    TSID.Factory.getTsid().toString(),
                    entry.id,
                    entry.number,
                    Texts.shorten(file.name(), 255),
                    Texts.shorten(file.mediaType(), 200),
                    file.content().length);
            jdbc.sql("""
                            insert into cases_attachments (id, entry_id, case_number, name, media_type, size, content)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            attachment.id(),
                            attachment.entryId(),
                            entry.number.value(),
                            attachment.name(),
                            attachment.mediaType(),
                            attachment.size(),
                            file.content())
                    .update();
            stored.add(attachment);
        }
        return stored;
    }

    /** By entry. */
    Map<String, List<Attachment>> of(CaseNumber number) {
        return jdbc
                .sql("select id, entry_id, case_number, name, media_type, size from cases_attachments"
                        + " where case_number = ? order by id")
                .param(number.value())
                .query(AttachmentStore::attachment)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::entryId));
    }

    Optional<Attachment> find(String id) {
        return jdbc.sql("select id, entry_id, case_number, name, media_type, size from cases_attachments where id = ?")
                .param(id)
                .query(AttachmentStore::attachment)
                .optional();
    }

    Optional<byte[]> content(String id) {
        return jdbc.sql("select content from cases_attachments where id = ?")
                .param(id)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getString("id"),
                row.getString("entry_id"),
                new CaseNumber(row.getLong("case_number")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"));
    }
}
