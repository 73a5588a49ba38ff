package io.relevo.workshop;

import io.relevo.returns.Checked;
import io.relevo.returns.Checks;
import io.relevo.returns.Finding;
import io.relevo.returns.Release;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the checks say of the release in use as well: it is no news about a candidate. */
@Component
class KnownHints {

    private static final Duration CHECKING = Duration.ofSeconds(5);

    /** A finding without the case that shows it, which may be another one each time. */
    private record Told(String code, String table, String row, String column, String cell, String other) {

        static Told of(Finding finding) {
            return new Told(
                    finding.code(),
                    finding.table(),
                    finding.row(),
                    finding.column(),
                    finding.cell(),
                    finding.details().size() > 1 ? finding.details().get(0) : null);
        }
    }

    private record Known(String release, Set<Told> hints) {}

    private volatile Known last = new Known(null, Set.of());

    /** @param known told of the release in use, too */
    record Hints(List<Finding> fresh, List<Finding> known) {}

    Hints of(Checked findings, Release released) {
        if (!released.id().equals(last.release())) {
            last = new Known(
                    released.id(),
                    Checks.of(released, CHECKING).hints().stream().map(Told::of).collect(Collectors.toSet()));
        }
        Known known = last;
        return new Hints(
                findings.hints().stream()
                        .filter(hint -> !known.hints().contains(Told.of(hint)))
                        .toList(),
                findings.hints().stream()
                        .filter(hint -> known.hints().contains(Told.of(hint)))
                        .toList());
    }
}
