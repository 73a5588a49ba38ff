package io.relevo.sla;

import static io.relevo.sla.Standing.CLOSED;
import static io.relevo.sla.Standing.NEW;
import static io.relevo.sla.Standing.ON_HOLD;
import static io.relevo.sla.Standing.OPEN;
import static io.relevo.sla.Standing.PENDING_CUSTOMER;
import static io.relevo.sla.Standing.SCHEDULED;
import static io.relevo.sla.Standing.SOLVED;

import io.relevo.sla.TimelineEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The reference {@link Clocks} is held against: walks a life minute by minute and asks of each clock whether this minute
 * counts, by the tables of semantics.md §1 and §2. Measures no stretch, and adds nothing to an instant.
 */
class SlowClocks {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, SlowCalendar> calendars;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Target> policy = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Count> requests = new HashMap<>();

    private Standing standing;
    private String level;
    private String place;
    private int unanswered;
    private boolean parkedUnanswered;
    private int cycles;
    private Count reply;
    private Count visit;

    SlowClocks(Map<String, SlowCalendar> calendars) {
        this.calendars = calendars;
    }

    /** One clock, counted. */
    class Count {

        final Metric metric;
        final String scope;
        final BooleanSupplier counts;
        Duration used = Duration.ZERO;
        Duration target;
        String calendar = "shop";
        Instant breachedAt;
        Instant endedAt;

        private Count(Metric metric, String scope, BooleanSupplier counts) {
            this.metric = metric;
            this.scope = scope;
            this.counts = counts;
        }

        boolean ticks() {
            return endedAt == null && counts.getAsBoolean();
        }

        void end(Instant at) {
            endedAt = endedAt == null ? at : endedAt;
        }

        private void goOn(Instant at) {
            if (endedAt != null) {
                endedAt = null;
                aim(at);
            }
        }

        private void aim(Instant at) {
            Target wanted = policy.get(metric + "@" + scope);
            if (wanted == null) {
                return;
            }
            calendar = wanted.calendar();
            if (!wanted.working().equals(target)) {
                target = wanted.working();
                breachedAt = breachedAt == null && used.compareTo(target) >= 0 ? at : breachedAt;
            }
        }

        private void count(Instant minute) {
            if (ticks() && calendars.get(calendar).isOpen(minute)) {
                used = used.plus(MINUTE);
                if (target != null && breachedAt == null && used.compareTo(target) >= 0) {
                    breachedAt = minute.plus(MINUTE);
                }
            }
        }
    }

    /** By key. */
    Map<String, Count> live(List<TimelineEvent> events, Instant now) {
        int next = 0;
        Instant minute = events.get(0).at();
        while (true) {
            while (next < events.size() && !events.get(next).at().isAfter(minute)) {
                happen(events.get(next++), minute);
            }
            if (!minute.isBefore(now)) {
                return counts;
            }
            for (Count count : counts.values()) {
                count.count(minute);
            }
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
    }

    private void happen(TimelineEvent event, Instant at) {
        boolean moved = standing != event.standing();
        standing = event.standing();
        if (is(NEW, OPEN)) {
            place = event.owner().contains(":") ? event.owner() : event.level();
        } else if (!event.level().equals(level)) {
            place = event.level();
        }
        level = event.level();
        talk(event, moved, at);
        request(event, at);
        work(at);
        wait(at);
        switch (event.kind()) {
            case TARGETS -> aim(event.targets(), event.detail() == null ? place : event.detail(), at);
            case BREACH -> recordBreach(counts.get(event.detail()), at);
            default -> {}
        }
    }

    private void talk(TimelineEvent event, boolean moved, Instant at) {
        Count first = counts.get("first-reply::1");
        boolean over = moved && is(SOLVED, CLOSED);
        if (moved) {
            parkedUnanswered = is(PENDING_CUSTOMER, SCHEDULED);
        }
        unanswered = over || event.kind() == Kind.PUBLIC_REPLY ? 0 : unanswered;
        unanswered -= event.kind() == Kind.NO_REPLY_NEEDED && unanswered > 0 ? 1 : 0;
        boolean withdrawn = unanswered == 0 && (over || event.kind() == Kind.NO_REPLY_NEEDED);
        if (reply != null && (event.kind() == Kind.PUBLIC_REPLY || withdrawn && reply != first)) {
            reply.end(at);
        }
        if (event.kind() == Kind.CUSTOMER_MESSAGE) {
            unanswered++;
            parkedUnanswered = false;
            BooleanSupplier waits = () -> unanswered > 0 && !parkedUnanswered;
            if (reply == null) {
                reply = start("first-reply::1", Metric.FIRST_REPLY, null, waits, at);
            } else if (reply.endedAt != null) {
                reply = start("next-reply::" + ++cycles, Metric.NEXT_REPLY, null, waits, at);
            }
        }
    }

    private void request(TimelineEvent event, Instant at) {
        if (event.kind() == Kind.ASKED) {
            String[] words = event.detail().split(" ");
            Metric metric = words[1].startsWith("BO:") ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME;
            event.targets().forEach(target -> policy.put(metric + "@" + words[0], target));
            requests.put(words[0], start(visitKey(metric, words[1]), metric, words[0], () -> true, at));
        } else if (event.kind() == Kind.SETTLED && requests.containsKey(event.detail())) {
            requests.get(event.detail()).end(at);
        }
        if (is(CLOSED)) {
            requests.values().forEach(request -> request.end(at));
        }
    }

    private void work(Instant at) {
        if (is(SOLVED, CLOSED)) {
            counts.values().stream()
                    .filter(count -> count == visit || count.metric == Metric.LEVEL_TIME_TOTAL)
                    .forEach(count -> count.end(at));
            return;
        }
        String here = place;
        if (visit == null || visit.endedAt != null || !visit.scope.equals(here)) {
            if (visit != null) {
                visit.end(at);
            }
            Metric metric = here.startsWith("BO:") ? Metric.BACK_OFFICE_TIME : Metric.LEVEL_TIME;
            visit = owesAnswer(here) ? null : start(visitKey(metric, here), metric, here, () -> is(NEW, OPEN), at);
        }
        String total = "level-time-total:" + here + ":1";
        if (!counts.containsKey(total)) {
            start(total, Metric.LEVEL_TIME_TOTAL, here, () -> is(NEW, OPEN) && here.equals(place), at);
        }
        counts.values().stream()
                .filter(count -> count.metric == Metric.LEVEL_TIME_TOTAL)
                .forEach(count -> count.goOn(at));
    }

    private void wait(Instant at) {
        if (!counts.containsKey("customer-wait::1")) {
            start("customer-wait::1", Metric.CUSTOMER_WAIT, null, () -> is(NEW, OPEN, ON_HOLD), at);
            start("resolution::1", Metric.RESOLUTION, null, () -> true, at);
        }
        Count first = counts.get("resolution::1");
        Count last = counts.get("resolution::2");
        if (is(SOLVED, CLOSED)) {
            counts.get("customer-wait::1").end(at);
            first.end(at);
            if (last != null) {
                last.end(at);
            }
            return;
        }
        counts.get("customer-wait::1").goOn(at);
        if (last != null) {
            last.endedAt = null;
        } else if (first.endedAt != null) {
            last = new Count(Metric.RESOLUTION, "no policy", () -> true);
            last.used = first.used;
            last.calendar = first.calendar;
            counts.put("resolution::2", last);
        }
    }

    private void aim(List<Target> targets, String scope, Instant at) {
        targets.forEach(
                target -> policy.put(target.metric() + "@" + (target.metric().isPerLevel() ? scope : null), target));
        counts.values().stream().filter(count -> count.endedAt == null).forEach(count -> count.aim(at));
    }

    private static void recordBreach(Count count, Instant at) {
        if (count != null && count.breachedAt == null) {
            count.breachedAt = count.endedAt == null ? at : count.endedAt;
        }
    }

    private boolean owesAnswer(String party) {
        return counts.entrySet().stream()
                .anyMatch(count -> requests.containsValue(count.getValue())
                        && count.getValue().endedAt == null
                        && count.getKey().contains(":" + party + ":"));
    }

    private Count start(String key, Metric metric, String scope, BooleanSupplier when, Instant at) {
        var count = new Count(metric, scope, when);
        count.aim(at);
        counts.put(key, count);
        return count;
    }

    private String visitKey(Metric metric, String party) {
        String key = metric.code() + ":" + party + ":";
        return key + visits.merge(key, 1, Integer::sum);
    }

    private boolean is(Standing... any) {
        return Set.of(any).contains(standing);
    }
}
