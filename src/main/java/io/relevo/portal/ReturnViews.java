package io.relevo.portal;

import static java.util.stream.Collectors.toMap;

import io.relevo.flow.Appeals;
import io.relevo.flow.ReturnDates;
import io.relevo.flow.ReturnProspects;
import io.relevo.flow.ReturnWords;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a return for its customer. Points, rules and facts stay with us; only reasons that may be told are told. */
@Component
class ReturnViews {

    private static final ReturnWords.Told UNTOLD = new ReturnWords.Told(null, null);

    private final Shop shop;
    private final ReturnWords words;
    private final ReturnProspects prospects;
    private final ReturnDates dates;
    private final Appeals appeals;
    private final RefundWords refunds;
    private final ShopFigures figures;
    private final MessageSource texts;
    private final String warehouse;

    ReturnViews(
            Shop shop,
            ReturnWords words,
            ReturnProspects prospects,
            ReturnDates dates,
            Appeals appeals,
            RefundWords refunds,
            ShopFigures figures,
            MessageSource texts,
            @Value("${relevo.returns.warehouse:}") String warehouse) {
        this.shop = shop;
        this.words = words;
        this.prospects = prospects;
        this.dates = dates;
        this.appeals = appeals;
        this.refunds = refunds;
        this.figures = figures;
        this.texts = texts;
        this.warehouse = warehouse;
    }

    ReturnView of(ReturnRequest request, Locale language) {
        Order order = shop.order(request.orderId()).orElse(null);
        Map<Integer, String> names =
                order == null ? Map.of() : order.lines().stream().collect(toMap(Order.Line::line, Order.Line::name));
        Map<Integer, ReturnWords.Told> told = words.lines(request, language);
        return new ReturnView(
                request.number().toString(),
                request.orderId(),
                figures.day(request.changedAt(), language),
                mood(request.state()),
                worded("portal.return.title.", request, language),
                worded("portal.return.next.", request, language),
                refunds.of(request, order, language),
                request.state() == ReturnState.AWAITING_PARCEL ? figures.day(dates.sendBy(request), language) : null,
                labelled(request),
                request.lines().stream()
                        .map(line -> line(request, line, told.get(line.line()), names, language))
                        .toList(),
                ReturnSteps.of(request),
                appeals.open(request) ? figures.day(dates.appealBy(request), language) : null,
                request.appeal());
    }

    /** Empty where the operator named none. */
    String warehouse() {
        return warehouse;
    }

    private static boolean labelled(ReturnRequest request) {
        return request.state() == ReturnState.AWAITING_PARCEL
                || request.outcome() == Outcome.APPROVE_INSTANT
                        && (request.state() == ReturnState.REFUNDING || request.state() == ReturnState.REFUNDED);
    }

    private static boolean open(ReturnRequest request) {
        return request.state() == ReturnState.REQUESTED || request.state() == ReturnState.IN_REVIEW;
    }

    private static String mood(ReturnState state) {
        return switch (state) {
            case REFUSED, EXPIRED -> "bad";
            case REQUESTED, IN_REVIEW -> "waiting";
            default -> "good";
        };
    }

    /** The text for this state and outcome where there is one, else the state's. */
    private String worded(String key, ReturnRequest request, Locale language) {
        Object[] facts = {request.number()};
        String special = texts.getMessage(key + request.state() + "." + request.outcome(), facts, null, language);
        return special != null ? special : texts.getMessage(key + request.state(), facts, language);
    }

    private ReturnView.Line line(
            ReturnRequest request,
            ReturnLine line,
            ReturnWords.Told told,
            Map<Integer, String> names,
            Locale language) {
        ReturnWords.Told shown = open(request) ? UNTOLD : told;
        return new ReturnView.Line(
                line.quantity(),
                names.getOrDefault(line.line(), ""),
                prospects.catalogue().find("reason").orElseThrow().word(line.reason(), language),
                shown.accepted(),
                shown.reason());
    }
}
