package io.relevo.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/**
 * Points, graph and catalogue that judge together.
 *
 * @param id as decisions record it
 */
public record Release(String id, Content points, Content graph, Content catalogue) {

    public static final String POINTS_FILE = PointsImport.NAME;
    public static final String GRAPH_FILE = "return-decision.dmn";
    public static final String CATALOGUE_FILE = CatalogueFile.NAME;

    /** Bytes that stay as they are. */
    public static final class Content {

        private final byte[] bytes;
        private final String sha256;

        public Content(byte[] bytes) {
            this.bytes = bytes.clone();
            this.sha256 = hash(bytes);
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        /** In hexadecimal. */
        public String sha256() {
            return sha256;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return sha256;
        }
    }

    public static Release of(String id, byte[] points, byte[] graph, byte[] catalogue) {
        return new Release(id, new Content(points), new Content(graph), new Content(catalogue));
    }

    /** The tables of this program. */
    public static Release shipped() {
        Release shipped = of("", shipped(POINTS_FILE), shipped(GRAPH_FILE), shipped(CATALOGUE_FILE));
        return new Release(
                "shipped-" + shipped.fingerprint().substring(0, 12), shipped.points, shipped.graph, shipped.catalogue);
    }

    /**
     * Alike only for what judges alike: the three contents and the columns' version, since the same rows mean something
     * else under other columns.
     */
    public String fingerprint() {
        return hash((points + " " + graph + " " + catalogue + " " + PointsTemplate.VERSION)
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] shipped(String file) {
        try {
            return new ClassPathResource("decision-tables/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
