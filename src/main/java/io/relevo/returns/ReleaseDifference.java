package io.relevo.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * What a candidate says otherwise than a release, row by row.
 *
 * @param reordered tables of the graph whose rows stand in another order, where the first that fits decides
 * @param catalogueDiffers facts were added, taken away or described otherwise
 */
public record ReleaseDifference(List<Row> rows, List<String> reordered, boolean catalogueDiffers) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param cells those that differ; of a row only one side has, those that say something */
    public record Row(String table, String row, Kind kind, List<Cell> cells) {}

    /** An empty text where nothing is said. */
    public record Cell(String column, String before, String after) {}

    /** @throws UnusableRelease if one of them can't be read */
    public static ReleaseDifference between(Release released, Release candidate) {
        Map<String, Table> before = tables(released);
        Map<String, Table> after = tables(candidate);
        var names = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        List<Row> rows = new ArrayList<>();
        List<String> reordered = new ArrayList<>();
        for (String name : names) {
            Table was = before.getOrDefault(name, Table.NONE);
            Table is = after.getOrDefault(name, Table.NONE);
            compare(name, was, is, rows);
            if (is.ordered() && !common(was, is).equals(common(is, was))) {
                reordered.add(name);
            }
        }
        return new ReleaseDifference(
                List.copyOf(rows), List.copyOf(reordered), !released.catalogue().equals(candidate.catalogue()));
    }

    public boolean none() {
        return rows.isEmpty() && reordered.isEmpty() && !catalogueDiffers;
    }

    /** @param rows by their names, each the texts of its cells by column */
    private record Table(boolean ordered, Map<String, Map<String, String>> rows) {

        static final Table NONE = new Table(false, Map.of());
    }

    private static Map<String, Table> tables(Release release) {
        Catalogue catalogue = Catalogue.read(release.catalogue().bytes());
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(Release.POINTS_FILE, points(PointsTable.read(release.points().bytes(), catalogue)));
        ReturnGraph.read(release.graph().bytes(), catalogue)
                .tables()
                .forEach(table -> tables.put(table.id(), graph(table)));
        return tables;
    }

    private static Table points(PointsTable table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put(PointsTemplate.NOTE, row.note() == null ? "" : row.note());
            row.conditions().forEach((column, condition) -> cells.put(column, condition.cell()));
            cells.put(PointsTemplate.REASON_CODE, row.reason());
            cells.put(PointsTemplate.POINTS, Integer.toString(row.points()));
            rows.put(row.id(), cells);
        });
        return new Table(false, rows);
    }

    private static Table graph(GraphTable table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                cells.put(table.inputs().get(i).label(), row.cells().get(i));
            }
            cells.putAll(row.answers());
            rows.put(row.id(), cells);
        });
        return new Table(table.policy() == HitPolicy.FIRST, rows);
    }

    private static void compare(String table, Table before, Table after, List<Row> found) {
        before.rows().forEach((row, was) -> {
            Map<String, String> is = after.rows().get(row);
            List<Cell> cells = cells(was, is == null ? Map.of() : is);
            if (is == null || !cells.isEmpty()) {
                found.add(new Row(table, row, is == null ? Kind.REMOVED : Kind.CHANGED, cells));
            }
        });
        after.rows().forEach((row, is) -> {
            if (!before.rows().containsKey(row)) {
                found.add(new Row(table, row, Kind.ADDED, cells(Map.of(), is)));
            }
        });
    }

    private static List<Cell> cells(Map<String, String> before, Map<String, String> after) {
        var columns = new ArrayList<>(after.keySet());
        new TreeSet<>(before.keySet())
                .stream().filter(column -> !after.containsKey(column)).forEach(columns::add);
        return columns.stream()
                .map(column -> new Cell(column, before.getOrDefault(column, ""), after.getOrDefault(column, "")))
                .filter(cell -> !cell.before().equals(cell.after()))
                .toList();
    }

    private static List<String> common(Table of, Table with) {
        return of.rows().keySet().stream().filter(with.rows()::containsKey).toList();
    }
}
