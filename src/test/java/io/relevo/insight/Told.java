package io.relevo.insight;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.Hours;
import io.relevo.sla.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A case's ledger, told event by event in Mexico City's wall-clock time. */
class Told {

    static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    static final Party CARRIER =
            new Party("carrier-rapida", Party.Kind.THIRD_PARTY, "Rápida", "Rápida", "r@rapida.example", "es", "shop");

    final CaseNumber number;
    private final List<LedgerEvent> events = new ArrayList<>();
    private Instant at;
    private CaseState state = CaseState.NEW;
    private Owner owner = Owner.level("L1");
    private String level = "L1";

    private Told(long number) {
        this.number = new CaseNumber(number);
    }

    /** A customer's message opened it. */
    static Told opened(long number, String wallClock, String targets) {
        return new Told(number)
                .at(wallClock)
                .event(Kind.OPENED, null)
                .event(Kind.CUSTOMER_MESSAGE, null)
                .event(Kind.TARGETS, targets);
    }

    /**
     * L1 has it 1 h, the customer 2 h, L1 3 h, L2 half an hour, the carrier 17.5 h (6 working, of 4 it should take), L2 1.5
     * h: 25.5 h in all. The second answer is due at 15:00 and comes the next day.
     */
    static Told eventful(long number) {
        return opened(number, "2026-03-02T10:00", "first-reply=PT2H@shop;next-reply=PT2H@shop;level-time=PT5H@shop")
                .at("2026-03-02T10:30")
                .taken("ana")
                .at("2026-03-02T11:00")
                .reply()
                .moved(CaseState.PENDING_CUSTOMER, Owner.CUSTOMER)
                .at("2026-03-02T13:00")
                .event(Kind.CUSTOMER_MESSAGE, null)
                .moved(CaseState.OPEN, Owner.level("L1"))
                .at("2026-03-02T16:00")
                .enters("L2", "level-time=PT3H@shop")
                .at("2026-03-02T16:30")
                .event(Kind.ASKED, "r" + number + " 3P:carrier-rapida third-party-time=PT4H@shop")
                .moved(CaseState.ON_HOLD, Owner.thirdParty("carrier-rapida"))
                .at("2026-03-02T18:30")
                .event(Kind.STEP, "third-party-time:3P:carrier-rapida:1:50")
                .at("2026-03-03T10:00")
                .event(Kind.SETTLED, "r" + number)
                .moved(CaseState.OPEN, Owner.level("L2"))
                .at("2026-03-03T11:30")
                .reply()
                .moved(CaseState.SOLVED, Owner.NOBODY);
    }

    /** The request of {@link #eventful}. */
    static List<Request> asked(long number) {
        return List.of(new Request(
                "r" + number,
                "R-" + number,
                CARRIER,
                "¿Dónde está?",
                true,
                Duration.ofHours(4),
                mexico("2026-03-02T20:30"),
                "ana",
                mexico("2026-03-02T16:30"),
                Request.Status.ANSWERED,
                "En camino",
                "r@rapida.example",
                mexico("2026-03-03T10:00"),
                null));
    }

    Told at(String wallClock) {
        at = mexico(wallClock);
        return this;
    }

    Told at(Instant instant) {
        at = instant;
        return this;
    }

    Told taken(String agent) {
        state = state == CaseState.NEW ? CaseState.OPEN : state;
        return event(Kind.TAKEN, agent);
    }

    Told reply() {
        return event(Kind.PUBLIC_REPLY, null);
    }

    Told enters(String newLevel, String targets) {
        level = newLevel;
        moved(CaseState.OPEN, Owner.level(newLevel));
        return event(Kind.TARGETS, targets);
    }

    Told moved(CaseState newState, Owner newOwner) {
        state = newState;
        owner = newOwner;
        return event(Kind.MOVED, null);
    }

    Told event(Kind kind, String detail) {
        events.add(
                new LedgerEvent(number, events.size() + 1, at, kind, state, owner, level, Actor.user("ana"), detail));
        return this;
    }

    List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    static Instant mexico(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(MEXICO).toInstant();
    }

    /** {@code shop}: 09:00–21:30 every day in Mexico City. */
    static Calendars calendars() {
        return Calendars.of(
                new BusinessCalendar(
                        "shop",
                        MEXICO,
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new WeeklyHours(day, Hours.of("09:00", "21:30")))
                                .toList(),
                        Map.of()),
                BusinessCalendar.always());
    }

    static Projection projection() {
        Calendars calendars = calendars();
        return new Projection(
                new io.relevo.sla.Clocks(calendars), calendars, new Owning(calendars), new Days(calendars, MEXICO), 75);
    }
}
