package io.relevo.workshop;

import io.relevo.returns.BacktestReport.Flow;
import io.relevo.returns.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * From what is decided today, left, to what the candidate would decide, right. A drawing of 100 by 100, so that it fits any
 * width.
 */
public record FlowPicture(List<Bar> left, List<Bar> right, List<Ribbon> ribbons) {

    /** What is left between two bars. */
    private static final double GAP = 3.2;

    /** Thinner could not be seen; few decisions matter, too. */
    private static final double THINNEST = 0.6;

    /** @param top in percent, as is the height */
    public record Bar(Outcome outcome, int decisions, double top, double height) {

        public String y() {
            return percent(top);
        }

        public String h() {
            return percent(height);
        }

        public String middle() {
            return percent(top + height / 2);
        }

        private static String percent(double of) {
            return String.format(Locale.ROOT, "%.2f%%", of);
        }
    }

    /** @param kind {@code same}, {@code looser} or {@code stricter} */
    public record Ribbon(Outcome from, Outcome to, int decisions, String kind, String path) {}

    static FlowPicture of(List<Flow> flows) {
        long all = flows.stream().mapToLong(flow -> flow.some().decisions()).sum();
        if (all == 0) {
            return new FlowPicture(List.of(), List.of(), List.of());
        }
        Map<Flow, Double> widths = widths(flows, all);
        Side left = new Side(flows, widths, Flow::from);
        Side right = new Side(flows, widths, Flow::to);
        List<Ribbon> ribbons = new ArrayList<>();
        flows.stream()
                .sorted(Comparator.comparing(Flow::from).thenComparing(Flow::to))
                .forEach(flow -> ribbons.add(ribbon(flow, left.take(flow), right.take(flow), widths.get(flow))));
        // What changes lies above what stays.
        ribbons.sort(Comparator.comparing(ribbon -> !ribbon.kind().equals("same")));
        return new FlowPicture(left.bars, right.bars, List.copyOf(ribbons));
    }

    private static Map<Flow, Double> widths(List<Flow> flows, long all) {
        double room = 100 - GAP * (Outcome.values().length - 1) - THINNEST * flows.size();
        Map<Flow, Double> widths = new HashMap<>();
        flows.forEach(flow -> widths.put(flow, THINNEST + room * flow.some().decisions() / all));
        return widths;
    }

    private static Ribbon ribbon(Flow flow, double left, double right, double width) {
        int change = flow.to().compareTo(flow.from());
        return new Ribbon(
                flow.from(),
                flow.to(),
                flow.some().decisions(),
                change == 0 ? "same" : change < 0 ? "looser" : "stricter",
                String.format(
                        Locale.ROOT,
                        "M0 %.2f C50 %.2f 50 %.2f 100 %.2f L100 %.2f C50 %.2f 50 %.2f 0 %.2f Z",
                        left,
                        left,
                        right,
                        right,
                        right + width,
                        right + width,
                        left + width,
                        left + width));
    }

    /** One edge of the drawing: its bars, and how much of each is used up. */
    private static final class Side {

        private final List<Bar> bars = new ArrayList<>();
        private final Map<Outcome, Double> next = new EnumMap<>(Outcome.class);
        private final Map<Flow, Double> widths;
        private final Function<Flow, Outcome> end;

        Side(List<Flow> flows, Map<Flow, Double> widths, Function<Flow, Outcome> end) {
            this.widths = widths;
            this.end = end;
            double top = 0;
            for (Outcome outcome : Outcome.values()) {
                List<Flow> own = flows.stream()
                        .filter(flow -> end.apply(flow) == outcome)
                        .toList();
                if (!own.isEmpty()) {
                    double height = own.stream().mapToDouble(widths::get).sum();
                    int decisions = own.stream()
                            .mapToInt(flow -> flow.some().decisions())
                            .sum();
                    bars.add(new Bar(outcome, decisions, top, height));
                    next.put(outcome, top);
                    top += height + GAP;
                }
            }
        }

        double take(Flow flow) {
            double top = next.get(end.apply(flow));
            next.put(end.apply(flow), top + widths.get(flow));
            return top;
        }
    }
}
