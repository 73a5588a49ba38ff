package io.relevo.returns;

import io.relevo.returns.MeasureStore.Group;
import io.relevo.returns.MeasureStore.Which;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How good the tables are, by what people made of their decisions. A release of null is any. */
@Component
public class Measures {

    /** A statement takes no more; so many patterns of one row are hardly met. */
    private static final int MOST_PATTERNS = 10_000;

    private final MeasureStore store;
    private final DecisionStore decisions;

    Measures(MeasureStore store, DecisionStore decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /** @param to not included */
    public Quality of(Instant from, Instant to, String release) {
        var which = new Which(from, to, release);
        List<Group> groups = store.groups(which);
        return new Quality(
                groups.stream().map(Measures::handling).reduce(Handling.NONE, Handling::plus),
                store.byTables(which),
                store.byPeople(which),
                outcomes(groups),
                rows(groups),
                releases(groups));
    }

    /**
     * Decisions the row took part in and a person had a word in, with what they said; the newest first.
     *
     * @param to not included
     */
    public List<Decision> heard(TableRow row, Instant from, Instant to, String release, int skip, int limit) {
        var which = new Which(from, to, release);
        List<Group> heard = store.groups(which).stream()
                .filter(group -> group.overriddenTo() != null)
                .toList();
        Map<String, List<TableRow>> taking = taking(heard);
        List<String> patterns = heard.stream()
                .map(Group::pattern)
                .distinct()
                .filter(pattern -> taking.get(pattern).contains(row))
                .limit(MOST_PATTERNS)
                .toList();
        return decisions.all(store.heard(which, patterns, skip, limit));
    }

    private static Handling handling(Group group) {
        return Handling.of(group.outcome(), group.overriddenTo(), group.decisions());
    }

    private static List<Quality.OfOutcome> outcomes(List<Group> groups) {
        Map<Outcome, Quality.OfOutcome> outcomes = new EnumMap<>(Outcome.class);
        for (Group group : groups) {
            Outcome end = group.overriddenTo() == null ? group.outcome() : group.overriddenTo();
            add(outcomes, group.outcome(), group.decisions(), group.money(), 0, BigDecimal.ZERO);
            add(outcomes, end, 0, BigDecimal.ZERO, group.decisions(), group.money());
        }
        return List.copyOf(outcomes.values());
    }

    private static void add(
            Map<Outcome, Quality.OfOutcome> outcomes,
            Outcome outcome,
            int decided,
            BigDecimal decidedMoney,
            int inTheEnd,
            BigDecimal inTheEndMoney) {
        outcomes.merge(
                outcome,
                new Quality.OfOutcome(outcome, decided, decidedMoney, inTheEnd, inTheEndMoney),
                (one, other) -> new Quality.OfOutcome(
                        outcome,
                        one.decided() + other.decided(),
                        one.decidedMoney().add(other.decidedMoney()),
                        one.inTheEnd() + other.inTheEnd(),
                        one.inTheEndMoney().add(other.inTheEndMoney())));
    }

    private List<Quality.OfRow> rows(List<Group> groups) {
        Map<String, List<TableRow>> taking = taking(groups);
        Map<TableRow, Handling> rows = new HashMap<>();
        for (Group group : groups) {
            taking.get(group.pattern()).forEach(row -> rows.merge(row, handling(group), Handling::plus));
        }
        List<Quality.OfRow> found = new ArrayList<>();
        rows.forEach((row, handling) -> found.add(new Quality.OfRow(row, handling)));
        found.sort(Comparator.comparingInt((Quality.OfRow one) ->
                        -one.handling().changed() - one.handling().approvedAfterHold())
                .thenComparing(one -> -one.handling().decisions())
                .thenComparing(one -> one.row().table())
                .thenComparing(one -> one.row().row()));
        return found;
    }

    /** By pattern. */
    private Map<String, List<TableRow>> taking(List<Group> groups) {
        Map<String, String> examples = new HashMap<>();
        groups.forEach(group -> examples.putIfAbsent(group.pattern(), group.example()));
        Map<String, List<TableRow>> verdicts = new HashMap<>();
        decisions.verdicts(examples.values()).forEach((id, verdict) -> verdicts.put(id, TableRow.of(verdict)));
        Map<String, List<TableRow>> taking = new HashMap<>();
        examples.forEach((pattern, id) -> taking.put(pattern, verdicts.getOrDefault(id, List.of())));
        return taking;
    }

    private static List<Quality.OfRelease> releases(List<Group> groups) {
        Map<String, Handling> handlings = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        groups.forEach(group -> {
            handlings.merge(group.release(), handling(group), Handling::plus);
            last.merge(group.release(), group.last(), (one, other) -> one.isAfter(other) ? one : other);
        });
        return handlings.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Handling> one) -> last.get(one.getKey()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new Quality.OfRelease(one.getKey(), one.getValue()))
                .toList();
    }
}
