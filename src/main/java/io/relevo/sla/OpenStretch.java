package io.relevo.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Time without a break in it, half-open; empty where a clock change skips all of it. */
public record OpenStretch(Instant from, Instant to) {

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The part of it that lies in that span; may be empty. */
    public OpenStretch within(Instant start, Instant end) {
        return new OpenStretch(from.isBefore(start) ? start : from, to.isAfter(end) ? end : to);
    }

    /** What is left of it before and after that span, none of it empty. */
    public Stream<OpenStretch> without(Instant start, Instant end) {
        return Stream.of(
                        new OpenStretch(from, start.isBefore(to) ? start : to),
                        new OpenStretch(end.isAfter(from) ? end : from, to))
                .filter(part -> !part.isEmpty());
    }

    /** In the order they begin, without the empty ones; those that touch or overlap made one. */
    public static List<OpenStretch> joined(Stream<OpenStretch> stretches) {
        var joined = new ArrayList<OpenStretch>();
        stretches
                .filter(stretch -> !stretch.isEmpty())
                .sorted(Comparator.comparing(OpenStretch::from))
                .forEach(next -> {
                    OpenStretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last == null || next.from.isAfter(last.to)) {
                        joined.add(next);
                    } else if (next.to.isAfter(last.to)) {
                        joined.set(joined.size() - 1, new OpenStretch(last.from, next.to));
                    }
                });
        return joined;
    }

    /** A wall-clock time that a clock change skips is the next valid one, one that comes twice the earlier. */
    static Instant instant(LocalDateTime wallClock, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wallClock);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(wallClock).getInstant()
                : wallClock.toInstant(offsets.get(0));
    }
}
