package io.relevo.sla;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** One per request to an area or a third party: from asking to the answer or the withdrawal, whoever has the case. */
final class RequestMeters {

    private final Meters meters;
    private final Map<String, Meter> byId = new LinkedHashMap<>();

    RequestMeters(Meters meters) {
        this.meters = meters;
    }

    void apply(Moment moment, TimelineEvent event) {
        switch (event.kind()) {
            case ASKED -> ask(moment, event);
            case SETTLED -> settle(moment, event.detail());
            default -> {}
        }
        if (moment.standing() == Standing.CLOSED) {
            byId.values().forEach(meter -> meter.stop(moment.because(Reason.CLOSED)));
        }
    }

    /** A party that owes an answer is measured by its request, not by having the case too. */
    boolean isAsked(String party) {
        return byId.values().stream()
                .anyMatch(meter -> !meter.isStopped() && meter.level().equals(party));
    }

    Collection<Meter> present() {
        return byId.values();
    }

    private void ask(Moment moment, TimelineEvent event) {
        Asked asked = Asked.parse(event.detail());
        Because because = moment.because(Reason.ASKED);
        meters.target(event.targets(), asked.request(), because);
        byId.computeIfAbsent(asked.request(), id -> {
            Meter meter = meters.startRequest(asked, because);
            meter.run(because);
            return meter;
        });
    }

    private void settle(Moment moment, String request) {
        Meter meter = byId.get(request);
        if (meter != null) {
            meter.stop(moment.because(Reason.ANSWERED_OR_WITHDRAWN));
        }
    }
}
