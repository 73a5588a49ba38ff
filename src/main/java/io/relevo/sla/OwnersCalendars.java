package io.relevo.sla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which calendar each owner of a case works by, while its timeline is read. */
final class OwnersCalendars {

    private static final Set<String> REAL_TIME = Set.of("customer", "nobody");
    private static final List<Metric> OF_PLACES =
            List.of(Metric.LEVEL_TIME, Metric.BACK_OFFICE_TIME, Metric.THIRD_PARTY_TIME, Metric.LEVEL_TIME_TOTAL);

    private final Map<String, String> byOwner = new HashMap<>();
    private final Map<String, String> partyOfRequest = new HashMap<>();

    void apply(Moment moment, TimelineEvent event) {
        switch (event.kind()) {
            case ASKED -> {
                Asked asked = Asked.parse(event.detail());
                partyOfRequest.put(asked.request(), asked.party());
                learn(asked.party(), event);
            }
            case TARGETS -> learn(event.detail() == null ? moment.place() : partyOfRequest.get(event.detail()), event);
            default -> {}
        }
    }

    /** @return null for real time */
    String of(String owner) {
        return owner == null || REAL_TIME.contains(owner) ? null : byOwner.getOrDefault(owner, Calendars.DEFAULT);
    }

    private void learn(String owner, TimelineEvent event) {
        OF_PLACES.stream()
                .flatMap(metric -> target(event, metric))
                .findFirst()
                .ifPresent(target -> byOwner.put(owner, target.calendar()));
    }

    private static Stream<Target> target(TimelineEvent event, Metric metric) {
        return event.targets().stream().filter(target -> target.metric() == metric);
    }
}
