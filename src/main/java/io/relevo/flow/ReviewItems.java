package io.relevo.flow;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a customer sends back and says about it, for the reviewer. */
@Component
class ReviewItems {

    private final Shop shop;
    private final DecisionWords words;

    ReviewItems(Shop shop, DecisionWords words) {
        this.shop = shop;
        this.words = words;
    }

    /** By line of the order, in Markdown. */
    Map<Integer, String> names(ReturnRequest request) {
        Map<Integer, Order.Line> bought = bought(request);
        return request.lines().stream()
                .collect(toMap(ReturnLine::line, line -> line.quantity() + " × " + name(line, bought)));
    }

    String list(ReturnRequest request, Locale language) {
        Map<Integer, String> names = names(request);
        return request.lines().stream()
                .map(line -> "- **" + names.get(line.line()) + ":** " + why(line, language))
                .collect(joining("\n"));
    }

    private String why(ReturnLine line, Locale language) {
        String reason = words.content("reason", line.reason(), language);
        return line.condition() == null
                ? reason
                : reason + "; " + words.content("condition", line.condition(), language);
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
