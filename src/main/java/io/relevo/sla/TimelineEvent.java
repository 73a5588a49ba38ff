package io.relevo.sla;

import java.time.Instant;
import java.util.List;

/**
 * One event of what clocks are computed from, in the order it was recorded. {@code standing}, {@code owner} and
 * {@code level} are those <em>after</em> it, whatever its kind; null means as before.
 *
 * @param at an instant before the preceding event's (another node's clock) counts as that one
 * @param owner as in semantics.md §1: {@code L1}, {@code BO:logistics}, {@code 3P:carrier}, {@code customer}, {@code nobody}
 * @param level the level where it is or was last worked
 * @param targets of a {@link Kind#TARGETS} or {@link Kind#ASKED} event; targets per level are for {@code level}; never
 *     null
 * @param detail of a {@link Kind#BREACH} event the {@link Clock#key()}; of {@link Kind#CUSTOMER_MESSAGE} and
 *     {@link Kind#NO_REPLY_NEEDED} the message's id, so that they are matched, or null; of {@link Kind#ASKED} what
 *     {@link Asked} reads; of {@link Kind#SETTLED} the request's id; of {@link Kind#TARGETS} the id of the request the
 *     targets are for, null for the case's own; free for other kinds
 */
public record TimelineEvent(
        Instant at, Kind kind, Standing standing, String owner, String level, List<Target> targets, String detail) {

    public enum Kind {
        MOVED,
        /** A customer's message that needs a reply. */
        CUSTOMER_MESSAGE,
        /** By a human; an automatic acknowledgement is {@link #OTHER}. */
        PUBLIC_REPLY,
        /** One unanswered message was judged to need no reply. */
        NO_REPLY_NEEDED,
        /** Replaces the targets of the metrics it names; others stay in force. */
        TARGETS,
        /** A request was put to an area or a third party; who owns the case stays as it is. */
        ASKED,
        /** A request was answered or withdrawn. */
        SETTLED,
        BREACH,
        OTHER
    }

    public TimelineEvent {
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    /**
     * As a ledger's line has it, targets still as text in the detail.
     *
     * @throws IllegalArgumentException if the detail of an {@link Kind#ASKED} or {@link Kind#TARGETS} event can't be read
     */
    public static TimelineEvent recorded(
            Instant at, Kind kind, Standing standing, String owner, String level, String detail) {
        return switch (kind) {
            case ASKED ->
                new TimelineEvent(
                        at, kind, standing, owner, level, Asked.parse(detail).targets(), detail);
            case TARGETS ->
                new TimelineEvent(at, kind, standing, owner, level, Targets.parse(detail), Targets.requestOf(detail));
            default -> new TimelineEvent(at, kind, standing, owner, level, List.of(), detail);
        };
    }
}
