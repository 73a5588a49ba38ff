package io.relevo.replay;

import io.relevo.cases.CaseState;
import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.sla.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of a log as the ledger and the clocks have it.
 *
 * @param rows how many rows of the log went into it
 * @param created as the log has it
 * @param solvedAt when it was last solved according to the log; null while it is open
 * @param asOf its last instant in the log
 * @param clocks as of then
 */
record ReplayedCase(
        String id,
        int rows,
        Instant created,
        Instant solvedAt,
        Instant asOf,
        List<LedgerEvent> events,
        List<Segment> segments,
        List<Clock> clocks) {

    /** Up to when somebody owned it. */
    Instant end() {
        return solvedAt == null ? asOf : solvedAt;
    }

    boolean isConserved() {
        return Conservation.holds(segments, created, end());
    }

    /** Changes of state, owner or level, the opening included. */
    int transitions() {
        return (int) events.stream()
                .filter(event -> event.kind() == Kind.OPENED || event.kind() == Kind.MOVED)
                .count();
    }

    /** Owner changes (semantics.md §7); nobody is no owner. */
    int handOffs() {
        return Math.max(0, owners().size() - 1);
    }

    /** The owners contain A, B, A (semantics.md §7). */
    boolean isPingPong() {
        List<Owner> owners = owners();
        for (int i = 2; i < owners.size(); i++) {
            if (owners.get(i).equals(owners.get(i - 2))) {
                return true;
            }
        }
        return false;
    }

    int reopens() {
        int reopens = 0;
        boolean wasOver = false;
        for (LedgerEvent event : events) {
            boolean over = event.state().isOver();
            reopens += wasOver && !over ? 1 : 0;
            wasOver = over;
        }
        return reopens;
    }

    int levelChanges() {
        int changes = 0;
        for (int i = 1; i < events.size(); i++) {
            changes += events.get(i).level().equals(events.get(i - 1).level()) ? 0 : 1;
        }
        return changes;
    }

    boolean isOpen() {
        return solvedAt == null;
    }

    /** States and owners, one after the other. */
    List<String> way() {
        return segments.stream()
                .map(segment -> segment.state() + " " + segment.owner())
                .toList();
    }

    private List<Owner> owners() {
        List<Owner> owners = new ArrayList<>();
        for (Segment segment : segments) {
            boolean nobody = segment.state() == CaseState.SOLVED || segment.state() == CaseState.CLOSED;
            if (!nobody && (owners.isEmpty() || !owners.get(owners.size() - 1).equals(segment.owner()))) {
                owners.add(segment.owner());
            }
        }
        return owners;
    }
}
