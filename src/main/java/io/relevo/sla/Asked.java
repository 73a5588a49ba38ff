package io.relevo.sla;

import java.util.List;

/**
 * A request put to an area or a third party, as a ledger's line has it: {@code 0H3… 3P:carrier
 * third-party-time=PT48H@carrier}, with {@code -} in the place of targets where it is only measured.
 *
 * @param request its id
 * @param party {@code BO:area} or {@code 3P:vendor}
 * @param targets of {@link #metric()} or none; never null
 */
public record Asked(String request, String party, List<Target> targets) {

    private static final String NONE = "-";

    public Asked {
        targets = targets == null ? List.of() : List.copyOf(targets);
        if (!isWord(request) || !isWord(party) || !Moment.isArea(party) && !Moment.isThirdParty(party)) {
            throw new IllegalArgumentException("request '" + request + "' to '" + party
                    + "' can't be read; write its id and BO:area or 3P:vendor, such as 17 3P:carrier");
        }
        Metric metric = metric(party);
        targets.stream().filter(target -> target.metric() != metric).findFirst().ifPresent(target -> {
            throw new IllegalArgumentException("request " + request + " to " + party + " is measured by "
                    + metric.code() + ", not by " + target.metric().code());
        });
    }

    /** @throws IllegalArgumentException naming what can't be read */
    public static Asked parse(String text) {
        String[] parts = text == null ? new String[0] : text.strip().split("\\s+", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "request '" + text + "' can't be read; write id, party and targets, such as 17 3P:carrier -");
        }
        boolean aimed = parts.length == 3 && !parts[2].equals(NONE);
        return new Asked(parts[0], parts[1], aimed ? Targets.parse(parts[2]) : List.of());
    }

    public String write() {
        return request + " " + party + " " + (targets.isEmpty() ? NONE : Targets.write(targets));
    }

    public Metric metric() {
        return metric(party);
    }

    static Metric metric(String party) {
        return Moment.isArea(party) ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME;
    }

    private static boolean isWord(String text) {
        return text != null && text.matches("\\S+");
    }
}
