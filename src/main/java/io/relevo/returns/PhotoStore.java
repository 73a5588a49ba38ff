package io.relevo.returns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code returns_photos}. */
@Component
class PhotoStore {

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, Photo photo, Instant at) {
        jdbc.sql("insert into returns_photos (id, name, media_type, content, added_at) values (?, ?, ?, ?, ?)")
                .params(id, photo.name(), photo.mediaType(), photo.content(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Photo> find(String id) {
        return jdbc.sql("select name, media_type, content from returns_photos where id = ?")
                .param(id)
                .query((row, number) ->
                        new Photo(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
