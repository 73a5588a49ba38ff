package io.relevo.parties;

import io.relevo.messaging.MailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

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

    void save(Party party) {
        check(party);
        store.save(party);
        snapshot = null;
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

    private static void check(Party party) {
        if (party.code() == null || !party.code().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("The code '" + party.code()
                    + "' of a party must be lower-case words joined by hyphens, such as carrier-rapida");
        }
        if (isBlank(party.nameEs()) || isBlank(party.nameEn()) || isBlank(party.calendar())) {
            throw new IllegalArgumentException(
                    "The party '" + party.code() + "' needs a name in Spanish and in English and a calendar");
        }
        if (!"es".equals(party.language()) && !"en".equals(party.language())) {
            throw new IllegalArgumentException("The language of '" + party.code() + "' must be es or en");
        }
        if (party.kind() == Party.Kind.THIRD_PARTY) {
            new MailAddress(party.email());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
