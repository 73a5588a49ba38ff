package io.relevo.replay;

import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How the rows of a log are mapped onto states and owners. Sees each row once, so it is made anew for each log. */
interface LogFormat {

    /** By the word after {@code --format}. */
    Map<String, Supplier<LogFormat>> ALL =
            Map.of("neutral", NeutralFormat::new, "servicenow", ServiceNowFormat::new, "helpdesk", HelpdeskFormat::new);

    /** Those without which nothing can be read. */
    List<String> columns();

    /** @throws RefusedRow if it can't be mapped */
    Step step(CsvRow row);

    /** The steps of one case seen together. */
    default List<Step> together(List<Step> steps) {
        return steps;
    }

    /** What the log's own columns say beside what came out of the ledger; null if it has none to say so. */
    default Object agreement(List<ReplayedCase> cases) {
        return null;
    }
}
