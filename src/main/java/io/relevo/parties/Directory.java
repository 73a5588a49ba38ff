package io.relevo.parties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The parties, kept for a minute: they hardly ever change, and every request of every case names one. */
@Component
class Directory {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Snapshot(Map<String, Party> parties, Instant at) {}

    private final DirectoryStore store;
    private final Clock clock;
    private volatile Snapshot snapshot;

    Directory(DirectoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<Party> all() {
        return List.copyOf(fresh().parties().values());
    }

    /** A party just added elsewhere is looked for in the database. */
    Optional<Party> find(String code) {
        Party known = fresh().parties().get(code);
        return Optional.ofNullable(known != null ? known : load().parties().get(code));
    }

    /** As the table has them now, whatever another node changed. */
    List<Party> latest() {
        return List.copyOf(load().parties().values());
    }

    void save(Party party) {
        List<PartyFault> faults = PartyRules.faults(party);
        if (!faults.isEmpty()) {
            throw new PartyRefused(party.code(), faults);
        }
        store.save(party);
        forget();
    }

    /** Once more at the end: meanwhile others read what was there before, and what is here may be rolled back. */
    private void forget() {
        snapshot = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    snapshot = null;
                }
            });
        }
    }

    private Snapshot fresh() {
        Snapshot present = snapshot;
        return present != null && clock.instant().isBefore(present.at().plus(KEPT)) ? present : load();
    }

    private Snapshot load() {
        var parties = new LinkedHashMap<String, Party>();
        store.all().forEach(party -> parties.put(party.code(), party));
        return snapshot = new Snapshot(parties, clock.instant());
    }
}
