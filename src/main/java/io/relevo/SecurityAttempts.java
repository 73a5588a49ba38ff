package io.relevo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords for a user from one address, that address waits for this user.
 * The engine's own lock is off, because it shuts out the right password too, from everywhere.
 */
@Component
class SecurityAttempts {

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Pair(String user, String place) {}

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<Pair, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SecurityAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String user, String place) {
        Failures known = known(new Pair(user, place));
        return known.count >= FREE && clock.instant().isBefore(known.last.plus(wait(known.count)));
    }

    synchronized void failed(String user, String place) {
        var pair = new Pair(user, place);
        int count = known(pair).count + 1;
        failures.remove(pair);
        failures.put(pair, new Failures(count, clock.instant()));
    }

    synchronized void succeeded(String user, String place) {
        failures.remove(new Pair(user, place));
    }

    private Failures known(Pair pair) {
        Failures known = failures.get(pair);
        boolean forgotten = known == null || known.last.plus(MEMORY).isBefore(clock.instant());
        return forgotten ? new Failures(0, Instant.EPOCH) : known;
    }

    private static Duration wait(int count) {
        Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
