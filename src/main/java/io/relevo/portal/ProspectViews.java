package io.relevo.portal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relevo.flow.ReturnProspects;
import io.relevo.flow.ReturnWords;
import io.relevo.returns.Fact;
import io.relevo.shop.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words beforehand what of an order can come back. */
@Component
class ProspectViews {

    /** More sentences than this explain nothing. */
    private static final int MOST_LIMITS = 2;

    private final ReturnProspects prospects;
    private final ReturnWords words;
    private final ShopFigures figures;

    ProspectViews(ReturnProspects prospects, ReturnWords words, ShopFigures figures) {
        this.prospects = prospects;
        this.words = words;
        this.figures = figures;
    }

    /** By line. */
    Map<Integer, OrderView.Prospect> of(Order order, Locale language) {
        return prospects.of(order).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, line -> worded(line.getValue(), language)));
    }

    private OrderView.Prospect worded(ReturnProspects.Prospect prospect, Locale language) {
        String day = figures.day(prospect.lastDay(), language);
        if (prospect.refusals().isEmpty()) {
            return new OrderView.Prospect(true, "", null, day);
        }
        List<String> limits = new ArrayList<>();
        for (String code : prospect.refusals().stream().limit(MOST_LIMITS).toList()) {
            limits.add(words.refusal(code, limits.isEmpty() ? day : null, language));
        }
        Fact reason = prospects.catalogue().find("reason").orElseThrow();
        String left = prospect.reasons().stream()
                .map(each -> reason.word(each, language))
                .collect(joining(" · "));
        return new OrderView.Prospect(
                !prospect.reasons().isEmpty(), String.join(" ", limits), left.isEmpty() ? null : left, null);
    }
}
