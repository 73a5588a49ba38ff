package io.relevo.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;

/** Pictures by their first bytes: what the sender calls a file says nothing. */
enum PictureType {
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff.*"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n.*"),
    WEBP("image/webp", "RIFF....WEBP.*"),
    HEIC("image/heic", "....ftyp(heic|heix|hevc|heim|heis|mif1|msf1).*");

    private static final int LONGEST = 16;

    private final String mediaType;
    private final Pattern beginning;

    PictureType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PictureType> of(MultipartFile file) {
        try (InputStream bytes = file.getInputStream()) {
            String begins = new String(bytes.readNBytes(LONGEST), ISO_8859_1);
            return Arrays.stream(values())
                    .filter(type -> type.beginning.matcher(begins).matches())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
