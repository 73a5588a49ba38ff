package io.relevo.returns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a release would do that its authors can hardly mean, each with a case that shows it; nothing is compiled. */
public final class Checks {

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> hints = new ArrayList<>();
    private boolean complete = true;

    private Checks() {}

    /** @param budget once it is spent, the rest is left out, and said to be */
    public static Checked of(Release release, Duration budget) {
        var checks = new Checks();
        try {
            checks.check(ReleaseTables.read(release).bits(), budget);
        } catch (UnusableRelease unusable) {
            checks.faults.addAll(unusable.findings());
        }
        return new Checked(checks.faults, checks.hints, checks.complete);
    }

    private void check(ReleaseBits release, Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        BooleanSupplier inTime = () -> System.nanoTime() - end < 0;
        var domains = new Domains(release);
        var points = new PointsChecks(release, domains);
        faults.addAll(points.faults());
        hints.addAll(points.hints());
        for (TableBits table : release.tables()) {
            var cells = new CellChecks(table, domains);
            var rows = new RowChecks(table, domains, inTime);
            faults.addAll(cells.faults());
            hints.addAll(cells.hints());
            complete &= rows.complete();
            faults.addAll(rows.faults(cells.rows()));
            hints.addAll(rows.hints());
        }
        var floor = new FloorChecks(release, domains, inTime);
        faults.addAll(floor.faults());
        hints.addAll(floor.hints());
        complete &= floor.complete();
    }

    /** A case as a person reads it. */
    static String told(Map<String, Object> sample) {
        List<String> parts = new ArrayList<>();
        sample.forEach((name, content) -> parts.add(name + " = " + (content == null ? "–" : content)));
        return String.join(", ", parts);
    }
}
