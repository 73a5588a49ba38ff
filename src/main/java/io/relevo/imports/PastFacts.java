package io.relevo.imports;

import io.relevo.flow.ReturnFacts;
import io.relevo.flow.Surroundings;
import io.relevo.returns.Catalogue;
import io.relevo.returns.Facts;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.shop.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts of one past return after the other, each as of when it was asked for. Give them in that order: what came
 * before is remembered as it goes.
 */
class PastFacts {

    private final ReturnFacts facts;
    private final Catalogue catalogue;
    private final PastOrders orders;
    private final Assumptions assumptions;
    private final Map<String, List<ReturnRequest>> before = new HashMap<>();
    private long number;

    PastFacts(ReturnFacts facts, Catalogue catalogue, PastOrders orders, Assumptions assumptions) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.orders = orders;
        this.assumptions = assumptions;
    }

    /** By line of the order. */
    Map<Integer, Facts> next(PastReturn past) {
        Order order = past.order().whole(assumptions);
        String customer = past.order().customerId();
        List<ReturnRequest> earlier =
                customer == null ? new ArrayList<>() : before.computeIfAbsent(customer, known -> new ArrayList<>());
        ReturnRequest request = request(past, order);
        var known = new Surroundings(
                order,
                past.order().customer(assumptions),
                orders.of(customer),
                earlier,
                Optional.empty(),
                OptionalInt.empty());
        Map<Integer, Facts> found = new HashMap<>(facts.of(request, known, catalogue));
        past.lines()
                .forEach(line -> found.computeIfPresent(line.bought().line(), (place, all) -> told(past, line, all)));
        earlier.add(request);
        return found;
    }

    /** It came back, or it would not be in the file. */
    private ReturnRequest request(PastReturn past, Order order) {
        return new ReturnRequest(
                new ReturnNumber(++number),
                order.id(),
                order.customerId(),
                ReturnState.REFUNDED,
                null,
                null,
                null,
                null,
                null,
                past.askedAt(),
                past.askedAt(),
                null,
                past.lines().stream()
                        .map(line -> facts.described(line(line), order, catalogue))
                        .toList());
    }

    private ReturnLine line(PastReturn.Line line) {
        ReturnRow told = line.told();
        int photos = told.photos() == null ? 0 : told.photos();
        return new ReturnLine(
                line.bought().line(),
                line.quantity(),
                assumptions.text("reason", told.reason()),
                assumptions.text("condition", told.condition()),
                null,
                Collections.nCopies(photos, ""),
                null,
                null,
                null);
    }

    /** A live return always tells these, so their absence has no place in its records. */
    private Facts told(PastReturn past, PastReturn.Line line, Facts all) {
        Map<String, Object> single = new HashMap<>(all.single());
        if (line.told().photos() == null) {
            single.remove("photos");
        }
        if (line.bought().finalSale() == null) {
            single.remove("finalSale");
        }
        if (!past.order().deliveryKnown(assumptions)) {
            single.remove("delivered");
        }
        return new Facts(
                assumptions.filled(single, catalogue), all.pastReturns(), all.orderLines(), all.linkedAccounts());
    }
}
