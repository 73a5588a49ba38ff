package io.relevo.flow;

import java.util.List;

/**
 * One version of a table people steer by, as rows and columns. Cells are FEEL.
 *
 * @param version the engine's; 0 for one that is not deployed
 */
public record PolicyTable(String key, int version, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /**
     * @param name the fact an input asks for, the output's name
     * @param type the DMN type, such as {@code string} or {@code double}
     * @param allowed the texts a cell may name; empty for no such list
     */
    public record Column(String name, String label, String type, List<String> allowed) {}

    /**
     * @param id of the rule in the file; null or blank for a new one
     * @param description what the row is for; may be null
     * @param inputs one condition per input, blank for "does not matter"
     * @param outputs one value per output, blank for none
     */
    public record Row(String id, String description, List<String> inputs, List<String> outputs) {}

    public PolicyTable with(List<Row> others) {
        return new PolicyTable(key, version, inputs, outputs, List.copyOf(others));
    }

    /** Where an output stands in each row's {@code outputs}; -1 if the table has none of that name. */
    public int output(String name) {
        return outputs.stream().map(Column::name).toList().indexOf(name);
    }
}
