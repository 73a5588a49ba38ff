package io.relevo.cases;

import io.relevo.cases.LedgerEvent.Kind;
import java.time.Instant;
import java.util.List;

/**
 * A case's ledger written in memory by the rule all ledgers are written by: for the log of another desk, or to see what
 * would become of a case. Touches no database.
 */
public final class Recording {

    private final CaseFile file;

    private Recording(CaseFile file) {
        this.file = file;
    }

    /** @param level where it is worked, as {@link LedgerEvent#level()} */
    public static Recording open(
            CaseNumber number, Instant at, CaseState state, Owner owner, String level, Actor actor) {
        var file = new CaseFile(SupportCase.blank(number, state, owner, level, at), List::of);
        file.record(at, Kind.OPENED, actor, null);
        return new Recording(file);
    }

    /**
     * @param at an instant before the newest event's counts as that one
     * @return false if state, owner and level are so already: then nothing is recorded
     */
    public boolean move(Instant at, CaseState state, Owner owner, String level, Actor actor) {
        SupportCase before = file.cover();
        if (before.state() == state
                && before.owner().equals(owner)
                && before.level().equals(level)) {
            return false;
        }
        file.change(draft -> {
            draft.state = state;
            draft.owner = owner;
            draft.level = level;
        });
        file.record(at, Kind.MOVED, actor, null);
        return true;
    }

    /** Anything that moves nothing, such as targets. */
    public void record(Instant at, Kind kind, Actor actor, String detail) {
        file.record(at, kind, actor, detail);
    }

    public List<LedgerEvent> events() {
        return file.ledger();
    }
}
