package io.relevo.insight;

import io.relevo.cases.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All the time of one case, each minute with its owner.
 *
 * @param lifeMillis from the opening to the last time it was solved, or to now
 */
record CaseTime(List<Line> lines, Instant openedAt, Instant until, boolean open, long ownedMillis, long lifeMillis) {

    /**
     * One stretch.
     *
     * @param working in the owner's calendar, real time where {@code calendar} is null
     * @param x where it begins and
     * @param width how long it is, in percent of the whole
     */
    record Line(
            String owner,
            String state,
            Instant from,
            Instant to,
            boolean runs,
            Duration real,
            Duration working,
            String calendar,
            LedgerEvent cause,
            double x,
            double width) {}

    static CaseTime of(List<Stretch> stretches, Instant openedAt, Days days, Instant now) {
        boolean open =
                stretches.isEmpty() || stretches.get(stretches.size() - 1).runs();
        Instant until = open ? now : stretches.get(stretches.size() - 1).to();
        long life = Math.max(1, Duration.between(openedAt, until).toMillis());
        List<Line> lines = new ArrayList<>();
        long owned = 0;
        for (Stretch stretch : stretches) {
            Instant to = stretch.runs() ? (now.isBefore(stretch.from()) ? stretch.from() : now) : stretch.to();
            Duration real = Duration.between(stretch.from(), to);
            owned += real.toMillis();
            lines.add(new Line(
                    stretch.owner(),
                    stretch.state().name(),
                    stretch.from(),
                    to,
                    stretch.runs(),
                    real,
                    Duration.ofMillis(days.working(stretch.calendar(), stretch.from(), to)),
                    stretch.calendar(),
                    stretch.cause(),
                    Duration.between(openedAt, stretch.from()).toMillis() * 100.0 / life,
                    real.toMillis() * 100.0 / life));
        }
        return new CaseTime(
                lines,
                openedAt,
                until,
                open,
                owned,
                Duration.between(openedAt, until).toMillis());
    }

    public boolean conserved() {
        return ownedMillis == lifeMillis;
    }
}
