package io.relevo.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many messages per key and hour. In memory on purpose: it curbs floods, it decides nothing that must last. */
class Throttle {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int KEYS = 20_000;

    private final Clock clock;
    private final int limit;
    private final Map<String, ArrayDeque<Instant>> admitted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    Throttle(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    synchronized boolean admit(String key) {
        Instant now = clock.instant();
        ArrayDeque<Instant> recent = admitted.computeIfAbsent(key, unseen -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(WINDOW))) {
            recent.poll();
        }
        if (recent.size() >= limit) {
            return false;
        }
        recent.add(now);
        return true;
    }
}
