package io.relevo.desk;

import io.relevo.cases.Actor;
import io.relevo.cases.Attachment;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Channel;
import io.relevo.cases.Delivery;
import io.relevo.cases.Entry;
import io.relevo.cases.EntryKind;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.Owner;
import io.relevo.cases.SupportCase;
import io.relevo.flow.Outcome;
import io.relevo.flow.WorkItem;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.sla.Clock;
import io.relevo.sla.ClockChange;
import io.relevo.sla.Metric;
import io.relevo.sla.OwnedTime;
import io.relevo.sla.Reason;
import io.relevo.sla.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One case of a lost parcel, with everything a case can have. */
class DeskSamples {

    static final CaseNumber NUMBER = new CaseNumber(10042);
    static final Instant NOON = Instant.parse("2025-03-10T18:00:00Z");
    static final Party LOGISTICS =
            new Party("logistics", Party.Kind.AREA, "Logística", "Logistics", null, "es", "petsy");
    static final Party CARRIER = new Party(
            "carrier-rapida",
            Party.Kind.THIRD_PARTY,
            "Paquetería Rápida",
            "Rapida Carrier",
            "casos@rapida.example",
            "es",
            "carrier");

    private DeskSamples() {}

    static SupportCase lostParcel() {
        return new SupportCase(
                NUMBER,
                CaseState.OPEN,
                Owner.level("L1"),
                "L1",
                "support",
                50,
                Channel.MAIL,
                "where-is-my-order",
                "¿Dónde está mi pedido?",
                "C-7",
                "iris@correo.example",
                "Iris Vega",
                null,
                "standard",
                "P-1001",
                "es",
                null,
                "soporte@tienda.example",
                NOON,
                null,
                NOON.plusSeconds(600),
                null,
                null,
                null,
                false,
                0,
                null,
                "secret-link",
                5,
                NOON,
                null);
    }

    static WorkItem levelOneTask() {
        return task("t1", "level-one", null, List.of(Outcome.SOLVE, Outcome.WAIT_FOR_CUSTOMER, Outcome.ESCALATE));
    }

    static WorkItem task(String id, String process, String requestId, List<Outcome> outcomes) {
        return new WorkItem(
                id,
                process,
                NUMBER,
                requestId,
                "Work the case",
                "level-one",
                50,
                NOON.plus(Duration.ofHours(4)),
                "agente1",
                NOON,
                outcomes);
    }

    static Entry entry(EntryKind kind, String author, String text, String html) {
        return new Entry(
                "e-" + kind,
                NUMBER,
                kind,
                kind == EntryKind.CUSTOMER_MESSAGE ? Channel.MAIL : null,
                author,
                NOON,
                text,
                html,
                null,
                kind == EntryKind.CUSTOMER_MESSAGE,
                null,
                kind == EntryKind.PUBLIC_REPLY ? Delivery.BOUNCED : null,
                null,
                List.of(new Attachment("a1", "e-" + kind, NUMBER, "guía.pdf", "application/pdf", 2048)));
    }

    static Request request(Party party, Request.Status status) {
        return new Request(
                "q1",
                NUMBER.toString(),
                party,
                "¿Dónde está el paquete?",
                true,
                Duration.ofHours(24),
                NOON.plus(Duration.ofHours(24)),
                "agente1",
                NOON,
                status,
                null,
                null,
                null,
                "pi-1");
    }

    static Clock firstReply() {
        Instant paused = NOON.plusSeconds(1200);
        Duration used = Duration.ofMinutes(20);
        return new Clock(
                Metric.FIRST_REPLY,
                null,
                1,
                null,
                Duration.ofMinutes(150),
                used,
                null,
                "petsy",
                null,
                paused,
                List.of(
                        new ClockChange(NOON, ClockChange.Kind.RAN, Reason.CUSTOMER_WROTE, 1, Duration.ZERO),
                        new ClockChange(paused, ClockChange.Kind.PAUSED, Reason.WAITING_FOR_CUSTOMER, 3, used)));
    }

    /** A mail that was answered with a question after twenty minutes. */
    static List<LedgerEvent> ledger() {
        Actor mail = Actor.message("mail");
        Actor agent = Actor.user("agente1");
        return List.of(
                event(1, NOON, LedgerEvent.Kind.OPENED, CaseState.NEW, Owner.level("L1"), mail),
                event(2, NOON, LedgerEvent.Kind.CUSTOMER_MESSAGE, CaseState.NEW, Owner.level("L1"), mail),
                event(3, NOON.plusSeconds(60), LedgerEvent.Kind.TAKEN, CaseState.OPEN, Owner.level("L1"), agent),
                event(
                        4,
                        NOON.plusSeconds(1200),
                        LedgerEvent.Kind.MOVED,
                        CaseState.PENDING_CUSTOMER,
                        Owner.CUSTOMER,
                        agent));
    }

    private static LedgerEvent event(
            int position, Instant at, LedgerEvent.Kind kind, CaseState state, Owner owner, Actor actor) {
        return new LedgerEvent(NUMBER, position, at, kind, state, owner, "L1", actor, null);
    }

    static OwnedTime ownedByLevelOne() {
        Instant until = NOON.plusSeconds(1200);
        return new OwnedTime("L1", Standing.NEW, "L1", NOON, until, Duration.ofMinutes(20), "shop");
    }

    static Customer iris() {
        return new Customer(
                "C-7", "iris@correo.example", "Iris Vega", null, "MX", LocalDate.parse("2020-01-01"), "standard");
    }

    static Order order(String id, String customer) {
        return new Order(
                id,
                customer,
                NOON,
                null,
                null,
                "MXN",
                List.of(new Order.Line(1, "SKU-1", "Cama para perro", "pets", 1, new BigDecimal("499.00"), false)),
                List.of(new Order.Shipment("S-1", "rapida", "RX1", "in-transit", NOON)));
    }
}
