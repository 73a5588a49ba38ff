package io.relevo.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows kept in memory, so that asking costs no statement: looked at again at most twice a minute, by a version that
 * whoever changes them raises.
 */
final class Remembered<T> {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private record Known<T>(T value, long version, Instant checkedAt) {}

    private final LongSupplier version;
    private final Supplier<T> read;
    private final InstantSource time;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Known<T> known;

    Remembered(LongSupplier version, Supplier<T> read, InstantSource time) {
        this.version = version;
        this.read = read;
        this.time = time;
    }

    T get() {
        Known<T> present = known;
        if (present == null) {
            present = read();
            known = present;
            return present.value;
        }
        // never waits for another thread's look: that one may be waiting for the connection this one holds
        if (isOld(present) && looking.compareAndSet(false, true)) {
            try {
                known = version.getAsLong() == present.version
                        ? new Known<>(present.value, present.version, time.instant())
                        : read();
                present = known;
            } finally {
                looking.set(false);
            }
        }
        return present.value;
    }

    /** To be called by whoever changed the rows; with the running transaction's commit, if there is one. */
    void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    /** The version first: rows that change meanwhile are read again. */
    private Known<T> read() {
        long seen = version.getAsLong();
        return new Known<>(read.get(), seen, time.instant());
    }

    private boolean isOld(Known<T> present) {
        return Duration.between(present.checkedAt, time.instant()).abs().compareTo(LOOK_AGAIN) >= 0;
    }
}
