package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;

/** The three files of a release, read. */
record ReleaseTables(Catalogue catalogue, PointsTable points, ReturnGraph graph) {

    /** @throws UnusableRelease with everything that is wrong in any of them */
    static ReleaseTables read(Release release) {
        Catalogue catalogue = Catalogue.read(release.catalogue().bytes());
        List<Finding> findings = new ArrayList<>();
        PointsTable points = null;
        ReturnGraph graph = null;
        try {
            points = PointsTable.read(release.points().bytes(), catalogue);
        } catch (UnusableRelease unusable) {
            findings.addAll(unusable.findings());
        }
        try {
            graph = ReturnGraph.read(release.graph().bytes(), catalogue);
        } catch (UnusableRelease unusable) {
            findings.addAll(unusable.findings());
        }
        if (!findings.isEmpty()) {
            throw new UnusableRelease(findings);
        }
        return new ReleaseTables(catalogue, points, graph);
    }

    ReleaseBits bits() {
        return new ReleaseBits(catalogue, points, graph);
    }
}
