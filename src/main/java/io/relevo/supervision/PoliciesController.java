package io.relevo.supervision;

import io.relevo.flow.Caller;
import io.relevo.flow.LadderRehearsal;
import io.relevo.flow.PolicyFault;
import io.relevo.flow.PolicyTable;
import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import io.relevo.flow.PolicyTables;
import io.relevo.flow.Retargeting;
import io.relevo.flow.TargetChange;
import io.relevo.sla.Target;
import java.time.Instant;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables {@code deadline-targets} and {@code escalation-ladder} for programs. Cells are FEEL, as in the file. */
@RestController
@RequestMapping("/api/policies/{key}")
class PoliciesController {

    private static final int SHOWN = 100;
    private static final int REMEMBERED = 20;

    private final PolicyTables tables;
    private final Retargeting retargeting;
    private final LadderRehearsal rehearsal;

    PoliciesController(PolicyTables tables, Retargeting retargeting, LadderRehearsal rehearsal) {
        this.tables = tables;
        this.retargeting = retargeting;
        this.rehearsal = rehearsal;
    }

    @GetMapping
    Policy policy(@PathVariable String key) {
        PolicyTable table = tables.latest(key);
        return new Policy(
                key, table.version(), table.inputs(), table.outputs(), table.rows(), tables.versions(key, REMEMBERED));
    }

    /** Changes nothing: says what the rows would do to the cases that are open now, or when steps would fire. */
    @PostMapping("/preview")
    Preview preview(@PathVariable String key, @RequestBody Draft draft) {
        List<Row> rows = usable(key, draft);
        if (key.equals("deadline-targets")) {
            Retargeting.Effect effect = retargeting.whatIf(rows, SHOWN);
            return new Preview(
                    effect.open(),
                    effect.changed(),
                    effect.breached(),
                    effect.unreadable(),
                    effect.first().stream().map(Change::of).toList(),
                    null);
        }
        return new Preview(
                null,
                null,
                null,
                null,
                null,
                rehearsal.of(rows).stream().map(Walk::of).toList());
    }

    /** @param apply {@code open} puts open cases under the new targets, too */
    @PutMapping
    Used use(
            @PathVariable String key,
            @RequestBody Draft draft,
            @RequestParam(defaultValue = "") String apply,
            Caller caller) {
        if (!apply.isEmpty() && !apply.equals("open")) {
            throw new IllegalArgumentException("apply=" + apply + " is unknown; leave it out, or write apply=open");
        }
        int version = tables.use(caller, key, draft.version(), usable(key, draft));
        boolean applies = apply.equals("open") && key.equals("deadline-targets");
        return new Used(version, applies ? Applied.of(retargeting.apply(caller)) : null);
    }

    private List<Row> usable(String key, Draft draft) {
        List<Row> rows = draft.rows() == null
                ? List.of()
                : draft.rows().stream().map(WrittenRow::of).toList();
        List<PolicyFault> faults = tables.faults(key, rows);
        if (!faults.isEmpty()) {
            throw new FaultyPolicy(faults.stream()
                    .map(fault -> fault.text(LocaleContextHolder.getLocale()))
                    .toList());
        }
        return rows;
    }

    record Policy(
            String key,
            int version,
            List<Column> inputs,
            List<Column> outputs,
            List<Row> rows,
            List<PolicyTables.Version> versions) {}

    record Draft(int version, List<WrittenRow> rows) {}

    record WrittenRow(String id, String description, List<String> inputs, List<String> outputs) {

        /** @param written null is a row without cells */
        static Row of(WrittenRow written) {
            return written == null
                    ? new Row(null, null, List.of(), List.of())
                    : new Row(written.id, written.description, filled(written.inputs), filled(written.outputs));
        }

        private static List<String> filled(List<String> cells) {
            return cells == null
                    ? List.of()
                    : cells.stream()
                            .map(cell -> cell == null ? "" : cell.strip())
                            .toList();
        }
    }

    record Preview(
            Integer openCases,
            Integer changedCases,
            Integer breachedClocks,
            Integer unreadableCases,
            List<Change> changes,
            List<Walk> walks) {}

    record Change(
            String caseNumber,
            String metric,
            String level,
            String target,
            String newTarget,
            Instant dueAt,
            Instant newDueAt,
            boolean breachedAtOnce) {

        static Change of(TargetChange change) {
            return new Change(
                    change.number().toString(),
                    change.metric().code(),
                    change.level(),
                    text(change.before()),
                    text(change.after()),
                    change.dueBefore(),
                    change.dueAfter(),
                    change.breachedAtOnce());
        }

        private static String text(Target target) {
            return target == null ? null : target.working() + "@" + target.calendar();
        }
    }

    record Walk(String metric, String level, String target, List<LadderRehearsal.Step> steps) {

        static Walk of(LadderRehearsal.Walk walk) {
            return new Walk(walk.target().metric().code(), walk.level(), Change.text(walk.target()), walk.steps());
        }
    }

    record Used(int version, Applied applied) {}

    record Applied(int changedCases, int breachedClocks, List<String> failedCases) {

        static Applied of(Retargeting.Applied applied) {
            return new Applied(
                    applied.changed(),
                    applied.breached(),
                    applied.failed().stream().map(Object::toString).toList());
        }
    }
}
