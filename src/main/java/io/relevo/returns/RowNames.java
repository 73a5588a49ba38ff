package io.relevo.returns;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** What the rows of a release are to those who edit it: their place in the Modeler, and what their author noted. */
public final class RowNames {

    private static final Name UNKNOWN = new Name(0, "");

    /**
     * @param number in the Modeler, from 1; 0 for rows of the points, which have names of their own, and unknown ones
     * @param note empty if there is none
     */
    public record Name(int number, String note) {}

    private final Map<TableRow, Name> names = new HashMap<>();

    private RowNames() {}

    /** Without those of a file that can't be read. */
    public static RowNames of(Release release) {
        var names = new RowNames();
        try {
            names.addPoints(release);
        } catch (UnusableRelease unusable) {
            // its findings are told elsewhere
        }
        try {
            names.addGraph(release);
        } catch (ModelException unreadable) {
            // its findings are told elsewhere
        }
        return names;
    }

    public Name of(String table, String row) {
        return names.getOrDefault(new TableRow(table, row), UNKNOWN);
    }

    private void addPoints(Release release) {
        Catalogue catalogue = Catalogue.read(release.catalogue().bytes());
        PointsTable.read(release.points().bytes(), catalogue)
                .rows()
                .forEach(row -> names.put(
                        new TableRow(Release.POINTS_FILE, row.id()),
                        new Name(0, row.note() == null ? "" : row.note())));
    }

    private void addGraph(Release release) {
        var model =
                Dmn.readModelFromStream(new ByteArrayInputStream(release.graph().bytes()));
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (decision.getExpression() instanceof DecisionTable table) {
                int number = 0;
                for (Rule rule : table.getRules()) {
                    number++;
                    String note = rule.getDescription() == null
                            ? ""
                            : rule.getDescription().getTextContent().strip();
                    names.put(new TableRow(decision.getId(), rule.getId()), new Name(number, note));
                }
            }
        }
    }
}
