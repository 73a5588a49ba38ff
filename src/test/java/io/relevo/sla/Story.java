package io.relevo.sla;

import io.relevo.sla.TimelineEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A case's timeline, told event by event in Mexico City's wall-clock time. */
class Story {

    private final List<TimelineEvent> events = new ArrayList<>();
    private Instant at;
    private Standing standing = Standing.NEW;
    private String owner = "L1";
    private String level = "L1";

    /** A message of the customer opened it and waits in the queue of level 1. */
    static Story opened(String wallClock, String targets) {
        return new Story()
                .at(wallClock)
                .add(Kind.OTHER, List.of(), null)
                .targets(targets)
                .message();
    }

    Story at(String wallClock) {
        return at(SlaSamples.mexico(wallClock));
    }

    Story at(Instant instant) {
        at = instant;
        return this;
    }

    Story message() {
        return message(null);
    }

    Story message(String id) {
        return add(Kind.CUSTOMER_MESSAGE, List.of(), id);
    }

    Story reply() {
        return add(Kind.PUBLIC_REPLY, List.of(), null);
    }

    Story noReplyNeeded(String id) {
        return add(Kind.NO_REPLY_NEEDED, List.of(), id);
    }

    Story other() {
        return add(Kind.OTHER, List.of(), null);
    }

    Story targets(String targets) {
        return add(Kind.TARGETS, Targets.parse(targets), null);
    }

    /** @param targets null to measure only */
    Story ask(String request, String party, String targets) {
        List<Target> aim = Targets.parse(targets);
        return add(Kind.ASKED, aim, new Asked(request, party, aim).write());
    }

    Story settle(String request) {
        return add(Kind.SETTLED, List.of(), request);
    }

    Story retarget(String request, String targets) {
        return add(Kind.TARGETS, Targets.parse(targets), request);
    }

    Story breach(String clock) {
        return add(Kind.BREACH, List.of(), clock);
    }

    Story open(String atLevel) {
        level = atLevel;
        return move(Standing.OPEN, atLevel);
    }

    /** A process version that enters the level anew, under these targets. */
    Story migrated(String targets) {
        return add(Kind.MOVED, List.of(), null).targets(targets);
    }

    /** To another level, also while nobody of ours works on it. */
    Story moved(String toLevel) {
        level = toLevel;
        return move(standing, standing.isWorked() ? toLevel : owner);
    }

    Story askArea(String area) {
        return move(Standing.OPEN, "BO:" + area);
    }

    Story pending() {
        return move(Standing.PENDING_CUSTOMER, "customer");
    }

    Story scheduled() {
        return move(Standing.SCHEDULED, "customer");
    }

    Story hold() {
        return move(Standing.ON_HOLD, "3P:carrier");
    }

    Story solved() {
        return move(Standing.SOLVED, "nobody");
    }

    Story closed() {
        return move(Standing.CLOSED, "nobody");
    }

    Standing standing() {
        return standing;
    }

    Instant at() {
        return at;
    }

    List<TimelineEvent> events() {
        return events;
    }

    List<Clock> clocks() {
        return new Clocks(SlaSamples.calendars()).read(events, at);
    }

    List<Clock> clocks(Metric metric) {
        return clocks().stream().filter(clock -> clock.metric() == metric).toList();
    }

    /** The present one of this metric. */
    Clock clock(Metric metric) {
        return clocks(metric).get(0);
    }

    Clock clock(Metric metric, String ofLevel) {
        return clocks(metric).stream()
                .filter(clock -> ofLevel.equals(clock.level()))
                .findFirst()
                .orElseThrow();
    }

    Clock request(String id) {
        return clocks().stream()
                .filter(clock -> id.equals(clock.request()))
                .findFirst()
                .orElseThrow();
    }

    Duration consumed(Metric metric) {
        return clock(metric).consumed();
    }

    private Story move(Standing to, String newOwner) {
        standing = to;
        owner = newOwner;
        return add(Kind.MOVED, List.of(), null);
    }

    private Story add(Kind kind, List<Target> targets, String detail) {
        events.add(new TimelineEvent(at, kind, standing, owner, level, targets, detail));
        return this;
    }
}
