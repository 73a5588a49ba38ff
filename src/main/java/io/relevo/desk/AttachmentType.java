package io.relevo.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.MediaType;

/** The few types a browser may know a file by. Decided by the first bytes, never by what the sender said. */
enum AttachmentType {
    PNG(MediaType.IMAGE_PNG, "\u0089PNG\r\n\u001a\n"),
    JPEG(MediaType.IMAGE_JPEG, "\u00ff\u00d8\u00ff"),
    GIF_87(MediaType.IMAGE_GIF, "GIF87a"),
    GIF_89(MediaType.IMAGE_GIF, "GIF89a"),
    PDF(MediaType.APPLICATION_PDF, "%PDF-");

    private final MediaType mediaType;
    private final byte[] magic;

    AttachmentType(MediaType mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    static MediaType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.starts(content))
                .findFirst()
                .map(type -> type.mediaType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private boolean starts(byte[] content) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
