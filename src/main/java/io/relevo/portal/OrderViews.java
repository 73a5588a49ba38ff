package io.relevo.portal;

import static java.util.stream.Collectors.toMap;

import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.shop.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words an order for its customer. */
@Component
class OrderViews {

    private final Returns returns;
    private final ReturnLinks links;
    private final ProspectViews prospects;
    private final ShopFigures figures;
    private final MessageSource texts;

    OrderViews(Returns returns, ReturnLinks links, ProspectViews prospects, ShopFigures figures, MessageSource texts) {
        this.returns = returns;
        this.links = links;
        this.prospects = prospects;
        this.figures = figures;
        this.texts = texts;
    }

    /** With what can come back. */
    OrderView of(Order order, Locale language) {
        return of(order, prospects.of(order, language), language);
    }

    /** One of many: what can come back is not asked. */
    OrderView brief(Order order, Locale language) {
        return of(order, Map.of(), language);
    }

    private OrderView of(Order order, Map<Integer, OrderView.Prospect> prospects, Locale language) {
        Map<Integer, Integer> bought = order.lines().stream().collect(toMap(Order.Line::line, Order.Line::quantity));
        Map<Integer, Integer> left = returns.left(order.id(), bought);
        BigDecimal total = order.lines().stream()
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderView(
                order.id(),
                figures.day(order.orderedAt(), language),
                figures.day(order.deliveredAt(), language),
                figures.day(order.promisedAt(), language),
                figures.money(total, order.currency(), language),
                order.lines().stream()
                        .map(line -> new OrderView.Line(
                                line.line(),
                                line.name(),
                                line.quantity(),
                                left.get(line.line()),
                                figures.money(line.price(), order.currency(), language),
                                line.finalSale(),
                                prospects.get(line.line())))
                        .toList(),
                order.shipments().stream()
                        .map(shipment -> new OrderView.Parcel(
                                shipment.carrier(),
                                shipment.tracking(),
                                // A word of the carrier that we don't know is better than none.
                                texts.getMessage(
                                        "portal.parcel." + shipment.status().toLowerCase(Locale.ROOT),
                                        null,
                                        shipment.status(),
                                        language),
                                figures.day(shipment.at(), language)))
                        .toList(),
                past(returns.ofOrder(order.id())));
    }

    private List<OrderView.PastReturn> past(List<ReturnRequest> requests) {
        return requests.stream()
                .map(request -> new OrderView.PastReturn(
                        request.number().toString(), request.state().name(), links.token(request.number())))
                .toList();
    }
}
