package io.relevo.flow;

import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import io.relevo.sla.BusinessCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * What a cell of {@code deadline-targets} and {@code escalation-ladder} must say to be of use. Asked at every
 * deployment, wherever it comes from: without it a slip of the pen means no deadline, silently.
 */
public class PolicyRules {

    static final String TARGETS = "deadline-targets";
    static final String LADDER = LadderTable.KEY;

    /** Outputs named so are lengths of working time. */
    private static final String MINUTES = "Minutes";

    /** Where the value of a unary test stands while it is tried. */
    private static final String TRIED = "cellInput";

    private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*");
    private static final int HIGHEST_PERCENT = 10_000;
    private static final long LONGEST_MINUTES = BusinessCalendar.LONGEST.toMinutes();

    /** FEEL reads nested expressions by recursion: one of some thousand terms overflows the stack. */
    private static final int LONGEST_CELL = 1000;

    /** An expression that reads facts is tried on these. */
    private static final VariableContext FACTS = Variables.createVariables()
            .putValue(TRIED, null)
            .putValue("channel", "mail")
            .putValue("reason", "other")
            .putValue("priority", 50)
            .putValue("segment", "standard")
            .putValue("level", "L1")
            .putValue("party", null)
            .putValue("metric", "first-reply")
            .asVariableContext();

    private final FeelEngine feel;
    private final Supplier<? extends Collection<String>> calendars;

    /** @param calendars names of the business calendars there are; asked only when a table names one */
    public PolicyRules(FeelEngine feel, Supplier<? extends Collection<String>> calendars) {
        this.feel = feel;
        this.calendars = calendars;
    }

    /** Everything wrong with the tables of ours that a file holds; nothing for other tables. */
    public List<PolicyFault> faults(byte[] dmn) {
        var faults = new ArrayList<PolicyFault>();
        for (String key : List.of(TARGETS, LADDER)) {
            TableXml.of(key, dmn).map(file -> faults(file.read(0))).ifPresent(faults::addAll);
        }
        return faults;
    }

    List<PolicyFault> faults(PolicyTable table) {
        var faults = new ArrayList<PolicyFault>();
        for (int number = 1; number <= table.rows().size(); number++) {
            Row row = table.rows().get(number - 1);
            for (int i = 0; i < Math.min(table.inputs().size(), row.inputs().size()); i++) {
                condition(
                        new Place(number, table.inputs().get(i), row.id()),
                        row.inputs().get(i),
                        faults);
            }
            for (int i = 0; i < Math.min(table.outputs().size(), row.outputs().size()); i++) {
                value(
                        new Place(number, table.outputs().get(i), row.id()),
                        row.outputs().get(i),
                        faults);
            }
        }
        return faults;
    }

    private record Place(int row, Column column, String rule) {

        PolicyFault fault(String code, String content, Object fix) {
            String label = column.label().isBlank() ? column.name() : column.label();
            return new PolicyFault(row, column.name(), label, rule, code, content, String.valueOf(fix));
        }
    }

    private void condition(Place place, String cell, List<PolicyFault> faults) {
        if (!Texts.present(cell) || isTooLong(place, cell, faults)) {
            return;
        }
        try {
            feel.evaluateSimpleUnaryTests(cell, TRIED, FACTS);
        } catch (FeelException unreadable) {
            faults.add(place.fault("condition", cell, ""));
            return;
        }
        List<String> allowed = place.column().allowed();
        if (!allowed.isEmpty() && TEXTS.matcher(cell).matches()) {
            texts(cell).stream()
                    .filter(text -> !allowed.contains(text))
                    .forEach(text -> faults.add(place.fault("not-offered", text, String.join(", ", allowed))));
        }
    }

    private static boolean isTooLong(Place place, String cell, List<PolicyFault> faults) {
        if (cell == null || cell.length() <= LONGEST_CELL) {
            return false;
        }
        faults.add(place.fault("too-long", cell.substring(0, 40) + "…", LONGEST_CELL));
        return true;
    }

    private void value(Place place, String cell, List<PolicyFault> faults) {
        if (isTooLong(place, cell, faults)) {
            return;
        }
        Object content;
        try {
            content = Texts.present(cell) ? feel.evaluateSimpleExpression(cell, FACTS) : null;
        } catch (FeelException unreadable) {
            faults.add(
                    place.column().name().endsWith(MINUTES)
                            ? place.fault("minutes", cell, LONGEST_MINUTES)
                            : place.fault("value", cell, ""));
            return;
        }
        boolean empty = !Texts.present(cell) || cell.strip().equals("null");
        String name = place.column().name();
        if (name.endsWith(MINUTES)) {
            if (!empty && !(content instanceof Number minutes && sensible(minutes.doubleValue()))) {
                faults.add(place.fault("minutes", cell, LONGEST_MINUTES));
            }
            return;
        }
        switch (name) {
            case "percent" -> {
                if (!(content instanceof Number percent && isPercent(percent.doubleValue()))) {
                    faults.add(place.fault("percent", cell, HIGHEST_PERCENT));
                }
            }
            case "immediate" -> {
                if (!empty && !(content instanceof Boolean)) {
                    faults.add(place.fault("flag", cell, ""));
                }
            }
            case "calendar" -> {
                if (!empty && !Set.copyOf(calendars.get()).contains(content)) {
                    faults.add(place.fault("calendar", cell, String.join(", ", calendars.get())));
                }
            }
            default -> {
                if (!empty || name.equals("action")) {
                    text(place, cell, content, faults);
                }
            }
        }
    }

    /** Action and recipient: what the column offers, if it says; which is what the diagrams know. */
    private static void text(Place place, String cell, Object content, List<PolicyFault> faults) {
        List<String> allowed = place.column().allowed();
        if (!allowed.isEmpty() && !allowed.contains(content)) {
            faults.add(place.fault("not-offered", cell, String.join(", ", allowed)));
        }
    }

    private static boolean sensible(double minutes) {
        return minutes * 60 >= 1 && minutes <= LONGEST_MINUTES;
    }

    private static boolean isPercent(double percent) {
        return percent >= 1 && percent <= HIGHEST_PERCENT && percent == Math.rint(percent);
    }

    private static List<String> texts(String cell) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(cell)
                .results()
                .map(text -> text.group(1))
                .toList();
    }
}
