package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import io.relevo.insight.TimeStore.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the open cases lie now. */
@Component
class Bottleneck {

    private final TimeStore store;

    Bottleneck(TimeStore store) {
        this.store = store;
    }

    List<Waiting> at(Instant now) {
        Map<String, List<Running>> byOwner = store.running().stream()
                .sorted(Comparator.comparing(Running::from))
                .collect(Collectors.groupingBy(Running::owner, () -> new TreeMap<>(Owners.ORDER), Collectors.toList()));
        return byOwner.entrySet().stream()
                .map(entry -> waiting(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private static Waiting waiting(String owner, List<Running> oldestFirst, Instant now) {
        Running oldest = oldestFirst.get(0);
        return new Waiting(
                owner,
                oldestFirst.size(),
                Duration.between(oldestFirst.get(oldestFirst.size() / 2).from(), now),
                new CaseNumber(oldest.number()),
                Duration.between(oldest.from(), now),
                Duration.between(oldest.openedAt(), now));
    }
}
