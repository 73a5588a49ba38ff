package io.relevo.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * All cases one table can tell apart. Values that fit the same rows are one; what was reached with the same rows left is
 * not gone through again, so it is a matter of different sets of rows and not of cases.
 */
class Boxes {

    private final TableBits table;
    private final List<Variable> variables = new ArrayList<>();
    private final BooleanSupplier goOn;
    private final Found found;
    private final Set<State> seen = new HashSet<>();

    /** What varies by itself: a fact, or all that a table below answers; several columns may ask for it. */
    private record Variable(String flag, List<Kind> kinds) {}

    /** Values that fit the same rows, and one of them. */
    private record Kind(Map<String, Object> sample, long[] holds, long[] open) {

        boolean absent() {
            return sample.containsValue(null);
        }

        boolean same(Kind other) {
            return !other.absent() && Arrays.equals(holds, other.holds) && Arrays.equals(open, other.open);
        }
    }

    private record State(int depth, List<Boolean> flags, long[] left, long[] open) {

        @Override
        public boolean equals(Object other) {
            return other instanceof State state
                    && depth == state.depth
                    && flags.equals(state.flags)
                    && Arrays.equals(left, state.left)
                    && Arrays.equals(open, state.open);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(left) + Arrays.hashCode(open)) + 31 * flags.hashCode() + depth;
        }
    }

    /** Told each set of rows that some case fits. */
    @FunctionalInterface
    interface Found {

        /**
         * @param left rows that fit
         * @param open those of them of which only a whole case can tell
         * @param sample a case; it may change afterwards
         */
        void at(long[] left, long[] open, Map<String, Object> sample);
    }

    /** @param goOn false once there is no time left */
    Boxes(TableBits table, Domains domains, BooleanSupplier goOn, Found found) {
        this.table = table;
        this.goOn = goOn;
        this.found = found;
        Map<String, List<ColumnBits>> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.computeIfAbsent(
                        domains.group(column.input().variable()), group -> new ArrayList<>())
                .add(column));
        Set<String> flags = new HashSet<>();
        columns.keySet().forEach(group -> flags.add(domains.flag(group)));
        columns.forEach((group, asking) -> {
            String flag = columns.containsKey(domains.flag(group)) ? domains.flag(group) : null;
            List<Object> literals = asking.stream()
                    .flatMap(column -> column.literals().stream())
                    .toList();
            variables.add(new Variable(flag, kinds(domains.samples(group, literals), asking, flags.contains(group))));
        });
        variables.sort(Comparator.comparing(variable -> variable.flag() != null));
    }

    private List<Kind> kinds(List<Map<String, Object>> samples, List<ColumnBits> columns, boolean flag) {
        List<Kind> kinds = new ArrayList<>();
        for (Map<String, Object> sample : samples) {
            Kind kind = kind(sample, columns);
            if (flag || kind.absent() || kinds.stream().noneMatch(kind::same)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private Kind kind(Map<String, Object> sample, List<ColumnBits> columns) {
        long[] holds = table.start();
        long[] open = new long[holds.length];
        for (ColumnBits column : columns) {
            Fit fit = column.fit(ReturnGraph.content(sample.get(column.input().variable())));
            for (int i = 0; i < holds.length; i++) {
                holds[i] &= fit.failed() ? 0 : fit.holds()[i];
                open[i] |= fit.failed() || fit.open() == null ? 0 : fit.open()[i];
            }
        }
        return new Kind(sample, holds, open);
    }

    /** @return false if time ran out */
    boolean search() {
        return search(0, table.start(), new long[table.start().length], new LinkedHashMap<>());
    }

    private boolean search(int depth, long[] left, long[] open, Map<String, Object> sample) {
        if (!seen.add(new State(depth, flags(sample), left, open))) {
            return true;
        }
        if (!goOn.getAsBoolean()) {
            return false;
        }
        if (Fit.first(left) < 0 || depth == variables.size()) {
            Map<String, Object> whole = new LinkedHashMap<>(sample);
            for (Variable variable : variables.subList(depth, variables.size())) {
                whole.putAll(variable.kinds().get(0).sample());
            }
            found.at(left, open, whole);
            return true;
        }
        Variable variable = variables.get(depth);
        for (Kind kind : variable.kinds()) {
            if (!kind.absent() || !Boolean.TRUE.equals(sample.get(variable.flag()))) {
                long[] narrower = new long[left.length];
                long[] opener = new long[left.length];
                for (int i = 0; i < left.length; i++) {
                    narrower[i] = left[i] & kind.holds()[i];
                    opener[i] = (open[i] | kind.open()[i]) & narrower[i];
                }
                sample.putAll(kind.sample());
                if (!search(depth + 1, narrower, opener, sample)) {
                    return false;
                }
                sample.keySet().removeAll(kind.sample().keySet());
            }
        }
        return true;
    }

    /** What keeps other variables from missing. */
    private List<Boolean> flags(Map<String, Object> sample) {
        return variables.stream()
                .filter(variable -> variable.flag() != null)
                .map(variable -> Boolean.TRUE.equals(sample.get(variable.flag())))
                .toList();
    }
}
