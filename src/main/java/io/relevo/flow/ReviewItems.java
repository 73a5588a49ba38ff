package io.relevo.flow;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a customer sends back and says about it, for the reviewer. */
@Component
class ReviewItems {

    private final Shop shop;

    ReviewItems(Shop shop) {
        this.shop = shop;
    }

    /** By line of the order, in Markdown. */
    Map<Integer, String> names(ReturnRequest request) {
        Map<Integer, Order.Line> bought = bought(request);
        return request.lines().stream()
                .collect(toMap(ReturnLine::line, line -> line.quantity() + " × " + name(line, bought)));
    }

    String list(ReturnRequest request, FactWords words) {
        Map<Integer, String> names = names(request);
        return request.lines().stream()
                .map(line -> "- **" + names.get(line.line()) + ":** " + why(line, words))
                .collect(joining("\n"));
    }

    private static String why(ReturnLine line, FactWords words) {
        String reason = words.content("reason", line.reason());
        return line.condition() == null ? reason : reason + " · " + words.content("condition", line.condition());
    }

    /** Null if they said nothing. */
    String customerWords(ReturnRequest request) {
        String all = request.lines().stream()
                .map(ReturnLine::comment)
                .filter(Texts::present)
                .distinct()
                .collect(joining("\n\n"));
        return all.isEmpty() ? null : all;
    }

    private static String name(ReturnLine line, Map<Integer, Order.Line> bought) {
        Order.Line known = bought.get(line.line());
        return known == null ? "#" + line.line() : Markdown.plain(known.name());
    }

    private Map<Integer, Order.Line> bought(ReturnRequest request) {
        return shop.order(request.orderId()).orElseThrow().lines().stream()
                .collect(toMap(Order.Line::line, line -> line));
    }
}
