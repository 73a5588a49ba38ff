package io.relevo.returns;

import java.math.BigDecimal;

/** What the points see of the request and its product. Public because Drools' generated classes read it. */
public record ReturnedLine(
        String country,
        String reason,
        String condition,
        Long photos,
        String category,
        BigDecimal lineValue,
        Long quantity,
        Boolean finalSale,
        Boolean hygiene,
        Boolean delivered,
        Long daysSinceDelivery,
        Long daysSinceOrdered,
        Long requests24h) {

    static ReturnedLine of(Facts facts) {
        return new ReturnedLine(
                facts.text("country"),
                facts.text("reason"),
                facts.text("condition"),
                facts.integer("photos"),
                facts.text("category"),
                facts.number("lineValue"),
                facts.integer("quantity"),
                facts.flag("finalSale"),
                facts.flag("hygiene"),
                facts.flag("delivered"),
                facts.integer("daysSinceDelivery"),
                facts.integer("daysSinceOrdered"),
                facts.integer("requests24h"));
    }
}
