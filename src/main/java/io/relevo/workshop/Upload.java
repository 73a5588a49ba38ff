package io.relevo.workshop;

import io.relevo.returns.Catalogue;
import io.relevo.returns.PointsTable;
import io.relevo.returns.Release;
import io.relevo.returns.UnusableRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an analyst sends: a points table, a graph, or both.
 *
 * @param points CSV or XLSX, or null
 * @param graph DMN, or null
 */
record Upload(byte[] points, byte[] graph) {

    /** Twenty times the shipped graph; checks and page stay quick. */
    private static final int MOST_GRAPH = 2_000_000;

    /** @throws NotYet if nothing was sent, or something that can't be kept */
    static Upload of(MultipartFile points, MultipartFile graph) {
        var upload =
                new Upload(bytes(points, PointsTable.MAX_BYTES, "too-big"), bytes(graph, MOST_GRAPH, "graph-too-big"));
        if (upload.points == null && upload.graph == null) {
            throw new NotYet("no-file");
        }
        return upload;
    }

    /** The files instead of those of another release; what isn't sent stays. A usable points table is kept as CSV. */
    Release instead(Release of, String id) {
        return Release.of(
                id,
                points == null
                        ? of.points().bytes()
                        : csv(points, of.catalogue().bytes()),
                graph == null ? of.graph().bytes() : graph,
                of.catalogue().bytes());
    }

    private static byte[] csv(byte[] sent, byte[] catalogue) {
        try {
            return PointsTable.read(sent, Catalogue.read(catalogue)).csv();
        } catch (UnusableRelease unusable) {
            return sent;
        }
    }

    private static byte[] bytes(MultipartFile file, int most, String tooBig) {
        if (file == null || !StringUtils.hasLength(file.getOriginalFilename())) {
            return null;
        }
        if (file.isEmpty()) {
            throw new NotYet("empty-file", file.getOriginalFilename());
        }
        if (file.getSize() > most) {
            throw new NotYet(tooBig, file.getOriginalFilename(), file.getSize() / 1_000, most / 1_000);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
