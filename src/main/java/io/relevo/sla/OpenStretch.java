package io.relevo.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Time without a break in it, half-open; empty where a clock change skips all of it. */
public record OpenStretch(Instant from, Instant to) {

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** A wall-clock time that a clock change skips is the next valid one, one that comes twice the earlier. */
    static Instant instant(LocalDateTime wallClock, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wallClock);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(wallClock).getInstant()
                : wallClock.toInstant(offsets.get(0));
    }
}
