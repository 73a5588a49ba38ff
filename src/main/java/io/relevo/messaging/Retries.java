package io.relevo.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after the n-th attempt; after the last of them we give up. */
class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private Retries() {}

    static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
