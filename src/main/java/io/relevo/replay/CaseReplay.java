package io.relevo.replay;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.cases.Recording;
import io.relevo.commands.RefusedRow;
import io.relevo.flow.CaseClocks;
import io.relevo.sla.Clocks;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Takes the steps of one case, in the order of the log, and writes its ledger. */
class CaseReplay {

    private static final Actor LOG = new Actor(Actor.Cause.API, "replay");
    private static final String LEVEL_ONE = "L1";

    private final CaseNumber number;
    private final Set<Owner> targeted = new HashSet<>();
    private Recording ledger;
    private int rows;
    private Instant created;
    private Instant solvedAt;
    private Step last;
    private String level = LEVEL_ONE;
    private Owner asked;
    private int requests;

    CaseReplay(CaseNumber number) {
        this.number = number;
    }

    /** @throws RefusedRow if the ledger can't go on with it */
    void take(Step step) {
        if (last != null && step.at().isBefore(last.at())) {
            throw RefusedRow.of("replay.refused.back-in-time", step.at(), last.row(), last.at());
        }
        if (last != null && last.state() == CaseState.CLOSED && step.state() != CaseState.CLOSED) {
            throw RefusedRow.of("replay.refused.closed", last.row());
        }
        level = step.level() == null ? level : step.level();
        if (ledger == null) {
            open(step);
        }
        ask(step);
        ledger.move(step.at(), step.state(), step.owner(), level, LOG);
        aim(step);
        if (!step.state().isOver()) {
            solvedAt = null;
        } else if (solvedAt == null) {
            solvedAt = step.at();
        }
        last = step;
        rows++;
    }

    /** After the first step, which is never refused. */
    ReplayedCase read(Clocks clocks) {
        return new ReplayedCase(
                last.caseId(),
                rows,
                created,
                solvedAt,
                last.at(),
                ledger.events(),
                Ledger.segments(ledger.events()),
                clocks.read(CaseClocks.timeline(ledger.events()), last.at()));
    }

    /** A case that was opened before its first row was new until then, and with those the row names. */
    private void open(Step step) {
        boolean before = step.openedAt() != null;
        created = before ? step.openedAt() : step.at();
        ledger = before
                ? Recording.open(number, created, CaseState.NEW, new Owner(level), level, LOG)
                : Recording.open(number, created, step.state(), step.owner(), level, LOG);
        if (before) {
            aim(new Step(step.row(), step.caseId(), created, CaseState.NEW, new Owner(level), level, null));
        }
    }

    /** As in the flow: a case is on hold for the answer to a request, which has a clock of its own. */
    private void ask(Step step) {
        Owner party = step.state() == CaseState.ON_HOLD ? step.owner() : null;
        if (asked != null && !asked.equals(party)) {
            ledger.record(step.at(), Kind.SETTLED, LOG, String.valueOf(requests));
            asked = null;
        }
        if (party != null && asked == null) {
            asked = party;
            String request = String.valueOf(++requests);
            ledger.record(step.at(), Kind.ASKED, LOG, ReplayTargets.asked(request, party));
        }
    }

    /** As in the flow: targets take effect when a level or an area takes the case in. */
    private void aim(Step step) {
        boolean worked = step.state() == CaseState.NEW || step.state() == CaseState.OPEN;
        if (worked && targeted.add(step.owner())) {
            ledger.record(step.at(), Kind.TARGETS, LOG, ReplayTargets.of(step.owner()));
        }
    }
}
