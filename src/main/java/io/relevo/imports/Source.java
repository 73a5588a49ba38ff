package io.relevo.imports;

import io.relevo.commands.CsvFile;
import io.relevo.flow.ReturnFacts;
import io.relevo.returns.Decisions;
import io.relevo.returns.Judge;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** What two files tell of a shop's past. */
class Source {

    private final String form;
    private final long begun = System.nanoTime();
    private final Refusals refusals = new Refusals();
    private final PastReturns returns;
    private final PastOrders orders;

    /**
     * @param form one of {@link SourceForm#ALL}
     * @param progress rows of orders
     * @throws io.relevo.commands.CommandFailed if one of them can't be read
     */
    Source(CsvFile orders, CsvFile returns, String form, IntConsumer progress) {
        this.form = form;
        this.returns = PastReturns.read(returns, form, refusals);
        this.orders = PastOrders.read(orders, form, this.returns.orders(), refusals, progress);
    }

    /**
     * Judges what it tells and keeps the decisions.
     *
     * @param replacing judge anew what an earlier import judged, instead of leaving it as it is
     * @param progress returns
     * @throws io.relevo.commands.Misuse if the catalogue doesn't allow what is assumed
     * @throws org.springframework.dao.DuplicateKeyException if another import writes the same
     */
    ImportReport into(
            Decisions decisions,
            ReturnFacts facts,
            Judge judge,
            Assumptions assumptions,
            boolean replacing,
            IntConsumer progress) {
        assumptions.check(judge.catalogue());
        List<PastReturn> past = returns.of(orders, judge.catalogue(), refusals);
        ImportTally tally =
                new ReturnsImport(facts, decisions, judge, assumptions, replacing).run(past, orders, progress);
        List<ImportReport.Refused> refused = refusals.told();
        return new ImportReport(
                form,
                judge.release().id(),
                assumptions.contents(),
                orders.told(),
                returns.told(past),
                tally.recorded,
                tally.alreadyOnRecord,
                tally.byOutcome,
                tally.byReason,
                tally.missing,
                tally.invalid,
                tally.assumed,
                refused.stream().mapToInt(ImportReport.Refused::count).sum(),
                refused,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
}
