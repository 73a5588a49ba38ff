package io.relevo.portal;

import static java.util.stream.Collectors.toMap;

import io.relevo.flow.ReturnWords;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a return for its customer. Points, rules and facts stay with us; only reasons that may be told are told. */
@Component
class ReturnViews {

    private final Shop shop;
    private final Decisions decisions;
    private final ReturnWords words;
    private final ShopFigures figures;
    private final MessageSource texts;
    private final String warehouse;

    ReturnViews(
            Shop shop,
            Decisions decisions,
            ReturnWords words,
            ShopFigures figures,
            MessageSource texts,
            @Value("${relevo.returns.warehouse:}") String warehouse) {
        this.shop = shop;
        this.decisions = decisions;
        this.words = words;
        this.figures = figures;
        this.texts = texts;
        this.warehouse = warehouse;
    }

    ReturnView of(ReturnRequest request, Locale language) {
        Map<Integer, String> names = shop.order(request.orderId()).map(Order::lines).orElse(List.of()).stream()
                .collect(toMap(Order.Line::line, Order.Line::name));
        Map<String, Decision> decided = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .collect(toMap(Decision::id, decision -> decision));
        return new ReturnView(
                request.number().toString(),
                request.orderId(),
                figures.day(request.changedAt(), language),
                mood(request.state()),
                worded("portal.return.title.", request, language),
                worded("portal.return.next.", request, language),
                request.lines().stream()
                        .map(line -> line(request, line, decided.get(line.decisionId()), names, language))
                        .toList(),
                ReturnSteps.of(request),
                request.state() == ReturnState.REFUSED && request.appeal() == null,
                request.appeal());
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
        Object[] facts = {request.number(), warehouse};
        String special = texts.getMessage(key + request.state() + "." + request.outcome(), facts, null, language);
        return special != null ? special : texts.getMessage(key + request.state(), facts, language);
    }

    private ReturnView.Line line(
            ReturnRequest request, ReturnLine line, Decision decision, Map<Integer, String> names, Locale language) {
        String name = names.getOrDefault(line.line(), "");
        boolean open = request.state() == ReturnState.REQUESTED || request.state() == ReturnState.IN_REVIEW;
        if (open || decision == null) {
            return new ReturnView.Line(line.quantity(), name, null, null);
        }
        boolean byPerson = decision.override() != null
                || decision.verdict().outcome() == Outcome.MANUAL_REVIEW
                || (request.outcome() == Outcome.DENY && decision.verdict().outcome() != Outcome.DENY);
        boolean accepted = byPerson
                ? request.outcome() != Outcome.DENY
                : decision.verdict().outcome() != Outcome.DENY;
        String reason = byPerson
                ? texts.getMessage("portal.return.by-person", null, language)
                : words.reason(decision.verdict().reasons().get(0), language);
        return new ReturnView.Line(line.quantity(), name, accepted, reason);
    }
}
