package io.relevo.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One case's cover and ledger in the hands of the transaction that holds its lock. */
final class CaseFile {

    private final Supplier<List<LedgerEvent>> stored;
    private final List<LedgerEvent> unwritten = new ArrayList<>();
    private List<LedgerEvent> ledger;
    private SupportCase cover;
    private boolean changed;
    /** Whose doing this transaction is, or null. */
    private Actor hand;

    /** @param stored reads the events already in the database; asked at most once, when somebody needs them */
    CaseFile(SupportCase cover, Supplier<List<LedgerEvent>> stored) {
        this.cover = cover;
        this.stored = stored;
    }

    SupportCase cover() {
        return cover;
    }

    /** Every event, those of this transaction included. */
    List<LedgerEvent> ledger() {
        if (ledger == null) {
            ledger = new ArrayList<>(stored.get());
            ledger.addAll(unwritten);
        }
        return List.copyOf(ledger);
    }

    void change(Consumer<CaseChange> change) {
        cover = cover.with(change);
        changed = true;
    }

    void actingIs(Actor actor) {
        hand = actor;
    }

    /** A rule only carries out what somebody did in the same transaction: then it was them. */
    Actor behind(Actor actor) {
        return hand != null && actor.cause() == Actor.Cause.RULE ? hand : actor;
    }

    /** When what happens now is said to have happened: never before the ledger's newest event, whatever a node's clock says. */
    Instant at(Instant now) {
        Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
        return millis.isBefore(cover.ledgerAt()) ? cover.ledgerAt() : millis;
    }

    /** Appends what just happened. */
    LedgerEvent record(Instant now, LedgerEvent.Kind kind, Actor actor, String detail) {
        Instant at = at(now);
        change(draft -> {
            draft.ledgerLength++;
            draft.ledgerAt = at;
        });
        var event = new LedgerEvent(
                cover.number(),
                cover.ledgerLength(),
                at,
                kind,
                cover.state(),
                cover.owner(),
                cover.level(),
                actor,
                detail);
        unwritten.add(event);
        if (ledger != null) {
            ledger.add(event);
        }
        return event;
    }

    /** The ledger has events that are not written yet. */
    boolean grew() {
        return !unwritten.isEmpty();
    }

    /** Hands over what has to be written, once. */
    void write(Consumer<SupportCase> writeCover, Consumer<List<LedgerEvent>> writeLedger) {
        if (changed) {
            writeCover.accept(cover);
            changed = false;
        }
        if (!unwritten.isEmpty()) {
            writeLedger.accept(List.copyOf(unwritten));
            unwritten.clear();
        }
    }
}
