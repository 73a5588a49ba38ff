package io.relevo.flow;

import io.relevo.flow.PolicyTable.Row;
import io.relevo.sla.Calendars;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the steps of a ladder would fire for an ordinary mail that came just now and that nobody touched. */
@Component
public class LadderRehearsal {

    private static final int WHOLE = 100;

    private record Example(Metric metric, String level, String party, String output) {}

    /** Every clock a ladder may watch, at each place where it may run. */
    private static final List<Example> EXAMPLES = Stream.concat(
                    Stream.of("L1", "L2")
                            .flatMap(level -> Stream.of(
                                    new Example(Metric.FIRST_REPLY, level, null, "firstReplyMinutes"),
                                    new Example(Metric.NEXT_REPLY, level, null, "nextReplyMinutes"),
                                    new Example(Metric.LEVEL_TIME, level, null, "levelMinutes"),
                                    new Example(Metric.LEVEL_TIME_TOTAL, level, null, "levelTotalMinutes"),
                                    new Example(Metric.CUSTOMER_WAIT, level, null, "customerWaitMinutes"),
                                    new Example(Metric.RESOLUTION, level, null, "resolutionMinutes"))),
                    Stream.of(
                            new Example(Metric.BACK_OFFICE_TIME, "back-office", "logistics", "requestMinutes"),
                            new Example(Metric.THIRD_PARTY_TIME, "third-party", "carrier", "requestMinutes")))
            .toList();

    private final PolicyTables tables;
    private final OffTheRecord offTheRecord;
    private final Calendars calendars;
    private final Clock time;

    LadderRehearsal(PolicyTables tables, OffTheRecord offTheRecord, Calendars calendars, Clock time) {
        this.tables = tables;
        this.offTheRecord = offTheRecord;
        this.calendars = calendars;
        this.time = time;
    }

    /** @param zone of the target's calendar, in which people read the instants */
    public record Walk(String level, Target target, ZoneId zone, List<Step> steps) {}

    public record Step(int percent, String action, String recipient, boolean immediate, Instant at) {}

    /**
     * By the latest targets; clocks without a target or without steps are left out.
     *
     * @param rows of {@code escalation-ladder}, without faults
     */
    public List<Walk> of(List<Row> rows) {
        var ladder = offTheRecord.table(PolicyRules.LADDER, tables.candidate(PolicyRules.LADDER, rows));
        var targets = offTheRecord.table(
                PolicyRules.TARGETS,
                tables.candidate(
                        PolicyRules.TARGETS, tables.latest(PolicyRules.TARGETS).rows()));
        Instant now = time.instant();
        return EXAMPLES.stream()
                .flatMap(example -> target(targets, example).stream()
                        .map(target -> new Walk(
                                example.level,
                                target,
                                calendars.named(target.calendar()).zone(),
                                steps(ladder, example, target, now))))
                .filter(walk -> !walk.steps.isEmpty())
                .toList();
    }

    private static Optional<Target> target(OffTheRecord.Judge targets, Example example) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("channel", "mail");
        facts.put("reason", "other");
        facts.put("priority", 50);
        facts.put("segment", "standard");
        facts.put("level", example.party == null ? example.level : null);
        facts.put("party", example.party);
        return targets.rows(facts).stream()
                .findFirst()
                .filter(row -> row.minutes(example.output) != null)
                .map(row -> new Target(example.metric, row.minutes(example.output), row.text("calendar")));
    }

    private List<Step> steps(OffTheRecord.Judge ladder, Example example, Target target, Instant now) {
        Map<String, Object> facts = Map.of("metric", example.metric.code(), "level", example.level);
        return ladder.rows(facts).stream()
                .map(row -> new Step(
                        row.number("percent"),
                        row.text("action"),
                        row.text("recipient"),
                        row.flag("immediate"),
                        at(target, row.number("percent"), now)))
                .sorted(Comparator.comparingInt(Step::percent))
                .toList();
    }

    private Instant at(Target target, int percent, Instant now) {
        Duration working = target.working().multipliedBy(percent).dividedBy(WHOLE);
        return calendars.named(target.calendar()).add(now, working);
    }
}
