package io.relevo.replay;

import io.relevo.commands.CommandFailed;
import io.relevo.commands.CsvFile;
import io.relevo.commands.CsvRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A log as read.
 *
 * @param steps by case, cases and steps in the order of the file
 */
record LogFile(Map<String, List<Step>> steps, List<LeftOut> refused) {

    /**
     * @param name the format's
     * @throws CommandFailed if there is no such file, or its header is another format's
     */
    static LogFile read(CsvFile file, String name, LogFormat format, IntConsumer progress) {
        var log = new LogFile(new LinkedHashMap<>(), new ArrayList<>());
        file.read(format.columns(), name, new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {
                progress.accept(row.row());
                Step step = format.step(row);
                log.steps
                        .computeIfAbsent(step.caseId(), id -> new ArrayList<>())
                        .add(step);
            }

            @Override
            public void refused(int row, String reason) {
                log.refused.add(new LeftOut(row, reason));
            }
        });
        return log;
    }
}
