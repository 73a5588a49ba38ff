package io.relevo.sla;

import java.time.Duration;
import java.util.List;

/**
 * One thing that happens to a case.
 *
 * @param after minutes since the one before; a few below zero, as recorded by a node whose clock is behind
 * @param pick chooses among levels, parties, requests, clocks
 * @param targets for those that set any
 */
record Happening(int after, What what, int pick, String targets) {

    enum What {
        MESSAGE,
        REPLY,
        NO_REPLY_NEEDED,
        OPEN,
        MOVE,
        AREA,
        PENDING,
        HOLD,
        SCHEDULED,
        SOLVED,
        CLOSED,
        OTHER,
        TARGETS,
        MIGRATION,
        ASK,
        SETTLE,
        RETARGET,
        BREACH
    }

    private static final List<String> LEVELS = List.of("L1", "L2", "L3");
    private static final List<String> PARTIES = List.of("3P:carrier", "BO:logistics");
    private static final List<String> BREACHED =
            List.of("first-reply::1", "level-time:L1:1", "level-time-total:L2:1", "third-party-time:3P:carrier:1");

    /** Nothing happens to a case that is closed. */
    void to(Story story) {
        story.at(story.at().plus(Duration.ofMinutes(after)));
        if (story.standing() == Standing.CLOSED) {
            return;
        }
        switch (what) {
            case MESSAGE -> story.message();
            case REPLY -> story.reply();
            case NO_REPLY_NEEDED -> story.noReplyNeeded(null);
            case OPEN -> story.open(of(LEVELS));
            case MOVE -> story.moved(of(LEVELS));
            case AREA -> story.askArea("logistics");
            case PENDING -> story.pending();
            case HOLD -> story.hold();
            case SCHEDULED -> story.scheduled();
            case SOLVED -> story.solved();
            case CLOSED -> story.closed();
            case OTHER -> story.other();
            case TARGETS -> story.targets(targets);
            case MIGRATION -> story.migrated(targets);
            case ASK -> ask(story);
            case SETTLE -> story.settle("r" + pick);
            case RETARGET -> story.retarget("r" + pick, targets);
            case BREACH -> story.breach(of(BREACHED));
        }
    }

    private void ask(Story story) {
        String request = "r"
                + story.events().stream()
                        .filter(event -> event.kind() == TimelineEvent.Kind.ASKED)
                        .count();
        String party = of(PARTIES);
        String targetsOfParty = Targets.write(Targets.parse(targets).stream()
                .filter(target -> target.metric() == Asked.metric(party))
                .toList());
        story.ask(request, party, targetsOfParty);
    }

    private <T> T of(List<T> choices) {
        return choices.get(pick % choices.size());
    }
}
