package io.relevo.cases;

import io.relevo.cases.LedgerEvent.Kind;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the flow moves a case: each change of state or owner is one event of the ledger. */
@Component
public class Progress {

    private final OpenFiles files;
    private final ApplicationEventPublisher events;

    Progress(OpenFiles files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    /** From here to the end of the transaction the case moves because of somebody's click. */
    @Transactional
    public void actingIs(CaseNumber number, Actor actor) {
        files.open(number).actingIs(actor);
    }

    /** What triage decided. Moves nothing by itself; the level takes the case in. */
    @Transactional
    public void triaged(CaseNumber number, String level, String queue, int priority) {
        files.open(number).change(draft -> {
            draft.level = level;
            draft.queue = queue;
            draft.priority = priority;
        });
    }

    /** The case is at a level now, waiting for or in the hands of its people. Reopens a solved case. */
    @Transactional
    public void enter(CaseNumber number, String level, Actor actor) {
        SupportCase before = files.open(number).cover();
        boolean untouched = before.state() == CaseState.NEW && level.equals("L1");
        move(number, untouched ? CaseState.NEW : CaseState.OPEN, Owner.level(level), actor, draft -> {
            draft.level = level;
            if (!level.equals(before.level())) {
                draft.agent = null;
            }
        });
    }

    /** An agent has it now; a new case becomes an open one. Does nothing if they had it already. */
    @Transactional
    public void taken(CaseNumber number, String agent) {
        CaseFile file = files.open(number);
        boolean isNew = file.cover().state() == CaseState.NEW;
        if (!isNew && agent.equals(file.cover().agent())) {
            return;
        }
        file.change(draft -> {
            draft.agent = agent;
            draft.state = isNew ? CaseState.OPEN : draft.state;
        });
        file.record(files.clock.instant(), Kind.TAKEN, Actor.user(agent), agent);
    }

    @Transactional
    public void pendingCustomer(CaseNumber number, Actor actor) {
        move(number, CaseState.PENDING_CUSTOMER, Owner.CUSTOMER, actor, draft -> {});
    }

    @Transactional
    public void scheduled(CaseNumber number, Actor actor) {
        move(number, CaseState.SCHEDULED, Owner.CUSTOMER, actor, draft -> {});
    }

    /** @param owner the party of the blocking request */
    @Transactional
    public void onHold(CaseNumber number, Owner owner, Actor actor) {
        move(number, CaseState.ON_HOLD, owner, actor, draft -> {});
    }

    /** Does nothing to a case that is solved already. */
    @Transactional
    public void solved(CaseNumber number, Actor actor) {
        if (files.open(number).cover().state() == CaseState.SOLVED) {
            return;
        }
        Instant at = move(number, CaseState.SOLVED, Owner.NOBODY, actor, draft -> draft.unansweredSince = null);
        files.open(number).change(draft -> draft.solvedAt = at);
        events.publishEvent(new CaseSolved(number, at));
    }

    @Transactional
    public void reopened(CaseNumber number, Actor actor) {
        String level = files.open(number).cover().level();
        Instant at = move(number, CaseState.OPEN, Owner.level(level), actor, draft -> {
            draft.reopenCount++;
            draft.confirmed = false;
        });
        events.publishEvent(new CaseReopened(number, at));
    }

    @Transactional
    public void closed(CaseNumber number, Actor actor) {
        Instant at = move(number, CaseState.CLOSED, Owner.NOBODY, actor, draft -> {});
        files.open(number).change(draft -> draft.closedAt = at);
        events.publishEvent(new CaseClosed(number, at));
    }

    /** A fact of the clocks: targets set, a ladder step walked, a breach. */
    @Transactional
    public void record(CaseNumber number, Kind kind, Actor actor, String detail) {
        CaseFile file = files.open(number);
        file.record(files.clock.instant(), kind, actor, detail);
    }

    @Transactional
    public void priority(CaseNumber number, int priority, Actor actor) {
        CaseFile file = files.open(number);
        file.change(draft -> draft.priority = priority);
        file.record(files.clock.instant(), Kind.PRIORITY, actor, String.valueOf(priority));
    }

    @Transactional
    public void handedTo(CaseNumber number, String agent, Actor actor) {
        CaseFile file = files.open(number);
        file.change(draft -> draft.agent = agent);
        file.record(files.clock.instant(), Kind.TAKEN, actor, agent);
    }

    private Instant move(CaseNumber number, CaseState state, Owner owner, Actor actor, Consumer<CaseChange> also) {
        CaseFile file = files.open(number);
        SupportCase before = file.cover();
        file.change(draft -> {
            draft.state = state;
            draft.owner = owner;
            also.accept(draft);
        });
        boolean moved = before.state() != state || !before.owner().equals(owner);
        return moved
                ? file.record(files.clock.instant(), Kind.MOVED, file.behind(actor), null)
                        .at()
                : file.cover().ledgerAt();
    }
}
