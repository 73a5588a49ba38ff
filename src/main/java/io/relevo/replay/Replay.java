package io.relevo.replay;

import io.relevo.cases.CaseNumber;
import io.relevo.commands.RefusedRow;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Runs what was read of a log, case by case. */
class Replay {

    private static final int EXAMPLES = 20;

    private final String name;
    private final LogFormat format;
    private final Clocks clocks = new Clocks(Calendars.of(
            BusinessCalendar.always(),
            new BusinessCalendar(
                    Calendars.DEFAULT,
                    BusinessCalendar.always().zone(),
                    BusinessCalendar.always().weekly(),
                    Map.of())));

    Replay(String name, LogFormat format) {
        this.name = name;
        this.format = format;
    }

    ReplayReport run(LogFile log, IntConsumer progress) {
        List<LeftOut> refused = new ArrayList<>(log.refused());
        List<ReplayedCase> cases = new ArrayList<>();
        int number = 10_000;
        for (Entry<String, List<Step>> one : log.steps().entrySet()) {
            var replay = new CaseReplay(new CaseNumber(++number));
            for (Step step : format.together(one.getValue())) {
                try {
                    replay.take(step);
                } catch (RefusedRow reason) {
                    refused.add(new LeftOut(step.row(), reason.getMessage()));
                }
            }
            cases.add(replay.read(clocks));
            progress.accept(cases.size());
        }
        refused.sort(Comparator.comparingInt(LeftOut::row));
        return report(cases, refused);
    }

    private ReplayReport report(List<ReplayedCase> cases, List<LeftOut> refused) {
        Map<String, Long> owned = new TreeMap<>();
        var tally = new ClockTally();
        cases.forEach(one -> {
            one.segments().forEach(segment -> {
                long millis = Conservation.within(segment, one.end()).toMillis();
                if (millis > 0) {
                    owned.merge(segment.owner().code(), millis, Long::sum);
                }
            });
            tally.add(one);
        });
        List<String> broken = cases.stream()
                .filter(one -> !one.isConserved())
                .map(ReplayedCase::id)
                .toList();
        return new ReplayReport(
                name,
                cases.size(),
                cases.stream().mapToInt(ReplayedCase::rows).sum(),
                cases.stream().mapToInt(ReplayedCase::transitions).sum(),
                refused,
                owned,
                cases.stream()
                        .mapToLong(one ->
                                Duration.between(one.created(), one.end()).toMillis())
                        .sum(),
                broken.isEmpty(),
                broken.stream().limit(EXAMPLES).toList(),
                cases.stream().mapToInt(ReplayedCase::handOffs).sum(),
                count(cases.stream().map(ReplayedCase::isPingPong).toList()),
                count(cases.stream().map(one -> one.reopens() > 0).toList()),
                cases.stream().mapToInt(ReplayedCase::reopens).sum(),
                count(cases.stream().map(ReplayedCase::isOpen).toList()),
                tally.result(),
                format.agreement(cases));
    }

    private static int count(List<Boolean> facts) {
        return (int) facts.stream().filter(fact -> fact).count();
    }
}
