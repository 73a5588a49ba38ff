package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Compares two releases cell by cell. Rows that only one of them has are no cells; what they do shows in the rows. */
class ChangedCells {

    private final ReleaseBits released;
    private final ReleaseBits candidate;
    private final List<ChangedCell> found = new ArrayList<>();

    private ChangedCells(ReleaseBits released, ReleaseBits candidate) {
        this.released = released;
        this.candidate = candidate;
    }

    static List<ChangedCell> between(ReleaseBits released, ReleaseBits candidate) {
        var comparison = new ChangedCells(released, candidate);
        List<PointsRow> rows = released.points().table().rows();
        for (int row = 0; row < rows.size(); row++) {
            comparison.points(row);
        }
        for (int t = 0; t < released.tables().size(); t++) {
            comparison.table(t);
        }
        return comparison.found;
    }

    private void points(int row) {
        PointsRow before = released.points().table().rows().get(row);
        int now = candidate.points().table().number(before.id());
        if (now < 0) {
            return;
        }
        PointsRow after = candidate.points().table().rows().get(now);
        for (PointsColumn column : PointsTemplate.CONDITIONS) {
            Condition was = before.conditions().get(column.name());
            Condition is = after.conditions().get(column.name());
            if (!Objects.equals(was, is)) {
                add(
                        PointsImport.NAME,
                        before.id(),
                        column.name(),
                        was == null ? "" : was.cell(),
                        is == null ? "" : is.cell(),
                        condition(released.points(), column, row),
                        condition(candidate.points(), column, now));
            }
        }
        BiPredicate<Lookup, Answer> hit = (lookup, answer) -> Fit.has(answer.hits, now);
        given(PointsImport.NAME, before.id(), PointsTemplate.POINTS, "" + before.points(), "" + after.points(), hit);
        given(PointsImport.NAME, before.id(), PointsTemplate.REASON_CODE, before.reason(), after.reason(), hit);
    }

    private static BiPredicate<Lookup, Answer> condition(PointsBits points, PointsColumn column, int row) {
        for (int i = 0; i < points.columns().size(); i++) {
            if (points.columns().get(i).column() == column) {
                int place = i;
                return (lookup, answer) -> Fit.has(lookup.points(place), row);
            }
        }
        return (lookup, answer) -> true;
    }

    private void table(int t) {
        GraphTable before = released.tables().get(t).table();
        int now = candidate.number(before.id());
        if (now < 0) {
            return;
        }
        GraphTable after = candidate.tables().get(now).table();
        for (int row = 0; row < before.rows().size(); row++) {
            int other = after.number(before.rows().get(row).id());
            if (other >= 0) {
                row(t, row, now, other);
            }
        }
    }

    private void row(int t, int row, int now, int other) {
        GraphTable before = released.tables().get(t).table();
        GraphTable after = candidate.tables().get(now).table();
        GraphTable.Row was = before.rows().get(row);
        GraphTable.Row is = after.rows().get(other);
        for (int c = 0; c < before.inputs().size(); c++) {
            int same = after.column(before.column(c));
            if (same >= 0 && !was.cells().get(c).equals(is.cells().get(same))) {
                add(
                        before.id(),
                        was.id(),
                        before.inputs().get(c).label(),
                        was.cells().get(c),
                        is.cells().get(same),
                        cell(released, t, c, row),
                        cell(candidate, now, same, other));
            }
        }
        was.answers()
                .forEach((name, text) -> given(
                        before.id(),
                        was.id(),
                        name,
                        text,
                        is.answers().getOrDefault(name, ""),
                        (lookup, answer) -> answer.rows[now] == other));
    }

    private static BiPredicate<Lookup, Answer> cell(ReleaseBits release, int t, int c, int row) {
        return (lookup, answer) -> {
            Fit fit = release.fit(t, c, lookup, answer);
            return !fit.failed() && Fit.has(fit.holds(), row);
        };
    }

    private void given(
            String table, String row, String column, String before, String after, BiPredicate<Lookup, Answer> matches) {
        if (!before.equals(after)) {
            add(table, row, column, before, after, (lookup, answer) -> false, matches);
        }
    }

    private void add(
            String table,
            String row,
            String column,
            String before,
            String after,
            BiPredicate<Lookup, Answer> saidBefore,
            BiPredicate<Lookup, Answer> saysNow) {
        found.add(new ChangedCell(table, row, column, before, after, saidBefore, saysNow));
    }
}
