package io.relevo.imports;

import io.relevo.commands.CsvRow;
import java.util.List;
import java.util.Map;

/** How the rows of two files are mapped onto orders and returns. */
interface SourceForm {

    /** By the word after {@code --format}. */
    Map<String, SourceForm> ALL = Map.of("neutral", new NeutralForm(), "online-retail", new OnlineRetailForm());

    /** Those without which no order can be read. */
    List<String> orderColumns();

    /** @throws io.relevo.commands.RefusedRow if it is no line of an order */
    OrderRow order(CsvRow row);

    /** Those without which no return can be read. */
    List<String> returnColumns();

    /** @throws io.relevo.commands.RefusedRow if it is no line of a return */
    ReturnRow returned(CsvRow row);
}
