package io.relevo.flow;

import static java.util.stream.Collectors.toMap;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clock;
import io.relevo.sla.Clocks;
import io.relevo.sla.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The clocks of all open cases as they are and as they would be: what a change of calendars or targets does, before it
 * is made. Reads only; two statements for every {@value #PAGE} cases.
 */
@Component
public class OpenClocks {

    private static final int PAGE = 500;

    private final Cases cases;
    private final Ledger ledger;
    private final Clocks clocks;
    private final java.time.Clock time;

    OpenClocks(Cases cases, Ledger ledger, Clocks clocks, java.time.Clock time) {
        this.cases = cases;
        this.ledger = ledger;
        this.clocks = clocks;
        this.time = time;
    }

    /** @param now when all clocks are read */
    public record OpenCase(CaseNumber number, List<TimelineEvent> timeline, Instant now) {}

    /** @param before null for a clock there was not; {@code after} likewise for one that would be gone */
    public record Moved(CaseNumber number, Clock before, Clock after) {

        /** Would have passed its target by now, and has not. */
        public boolean breaches() {
            return after != null && after.breachedAt() != null && (before == null || before.breachedAt() == null);
        }
    }

    /**
     * @param cases how many are open
     * @param moved how many clocks would be due at another instant, have another target, or be breached
     * @param breached how many of those would be breached already
     * @param first as many of them as asked for, by case
     * @param unreadable cases whose clocks can't be computed, such as one that names a calendar nobody knows
     */
    public record Differences(int cases, int moved, int breached, List<Moved> first, int unreadable) {}

    /** With these calendars in the place of those in force. */
    public Differences with(Calendars candidate, int shown) {
        var candidates = new Clocks(candidate);
        return compare(each -> candidates.read(each.timeline(), each.now()), shown);
    }

    /**
     * With the clocks that a function computes, in the place of those in force.
     *
     * @param candidate asked once for every open case; what it throws as {@link IllegalArgumentException} makes the case
     *     unreadable
     * @param shown how many of the differences are listed; all are counted
     */
    public Differences compare(Function<OpenCase, List<Clock>> candidate, int shown) {
        Instant now = time.instant();
        var count = new Counting(shown);
        List<CaseNumber> page = cases.open(null, PAGE);
        while (!page.isEmpty()) {
            Map<CaseNumber, List<LedgerEvent>> events = ledger.events(page);
            for (CaseNumber number : page) {
                var each = new OpenCase(number, CaseClocks.timeline(events.getOrDefault(number, List.of())), now);
                count.add(each, candidate);
            }
            page = cases.open(page.get(page.size() - 1), PAGE);
        }
        return count.result();
    }

    /** Sums up, so that a hundred thousand cases need no more memory than one page. */
    private final class Counting {

        private final int shown;
        private final List<Moved> first = new ArrayList<>();
        private int seen;
        private int moved;
        private int breached;
        private int unreadable;

        Counting(int shown) {
            this.shown = shown;
        }

        void add(OpenCase each, Function<OpenCase, List<Clock>> candidate) {
            seen++;
            try {
                Map<String, Clock> before = byKey(clocks.read(each.timeline(), each.now()));
                Map<String, Clock> after = byKey(candidate.apply(each));
                Set<String> keys = new TreeSet<>(before.keySet());
                keys.addAll(after.keySet());
                keys.stream()
                        .map(key -> new Moved(each.number(), before.get(key), after.get(key)))
                        .filter(pair -> pair.breaches()
                                || !Objects.equals(due(pair.before()), due(pair.after()))
                                || !Objects.equals(target(pair.before()), target(pair.after())))
                        .forEach(this::add);
            } catch (IllegalArgumentException nameless) {
                unreadable++;
            }
        }

        private void add(Moved clock) {
            moved++;
            breached += clock.breaches() ? 1 : 0;
            if (first.size() < shown) {
                first.add(clock);
            }
        }

        Differences result() {
            return new Differences(seen, moved, breached, List.copyOf(first), unreadable);
        }

        private static Map<String, Clock> byKey(List<Clock> clocks) {
            return clocks.stream().collect(toMap(Clock::key, Function.identity(), (one, other) -> one));
        }

        private static Instant due(Clock clock) {
            return clock == null ? null : clock.dueAt();
        }

        /** Paused, a clock is due at no instant but has a target. */
        private static Duration target(Clock clock) {
            return clock == null || clock.stoppedAt() != null ? null : clock.target();
        }
    }
}
