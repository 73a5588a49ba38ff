package io.relevo.intake;

import java.util.List;

/**
 * A node of a mail's MIME tree.
 *
 * @param mediaType lower case, such as {@code text/plain}
 * @param charset as declared, or null
 * @param name safe to use as a file name, or null
 * @param content decoded from its transfer encoding; empty for a multipart
 */
record Part(
        Headers headers,
        String mediaType,
        String charset,
        boolean attached,
        String name,
        byte[] content,
        List<Part> children) {

    boolean is(String type) {
        return mediaType.equals(type);
    }

    boolean isMultipart() {
        return !children.isEmpty();
    }

    String text() {
        return TextBytes.decode(content, charset);
    }
}
