package io.relevo.flow;

import io.relevo.sla.OpenStretch;
import io.relevo.staff.Absence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Working time as stretches, without absences. */
final class WorkedTime {

    private WorkedTime() {}

    /** What is left of a stretch, ascending. */
    static List<OpenStretch> without(List<Absence> absences, OpenStretch stretch) {
        List<OpenStretch> left = List.of(stretch);
        for (Absence absence : absences) {
            left = left.stream()
                    .flatMap(part -> List.of(
                            new OpenStretch(part.from(), earlier(part.to(), absence.from())),
                            new OpenStretch(later(part.from(), absence.to()), part.to()))
                            .stream())
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
        return left;
    }

    /** Stretches in the order they begin, those that touch or overlap made one. */
    static List<OpenStretch> joined(List<OpenStretch> ascending) {
        var joined = new ArrayList<OpenStretch>();
        for (OpenStretch next : ascending) {
            OpenStretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !next.from().isAfter(last.to())) {
                joined.set(joined.size() - 1, new OpenStretch(last.from(), later(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
