package io.relevo.returns;

import java.math.BigDecimal;

/** What the points see of the customer and their neighbours. Public because Drools' generated classes read it. */
public record CustomerHistory(
        String segment,
        Boolean recurring,
        Long customerSinceDays,
        Long ordersCount,
        Long returnsCount,
        BigDecimal returnRate,
        BigDecimal returnedValue,
        Long returns90d,
        BigDecimal returnedValue90d,
        Long sameReasonReturns180d,
        Long otherCustomersAtAddress,
        Long otherReturnersAtAddress,
        Long disputes) {

    static CustomerHistory of(Facts facts) {
        return new CustomerHistory(
                facts.text("segment"),
                facts.flag("recurring"),
                facts.integer("customerSinceDays"),
                facts.integer("ordersCount"),
                facts.integer("returnsCount"),
                facts.number("returnRate"),
                facts.number("returnedValue"),
                facts.integer("returns90d"),
                facts.number("returnedValue90d"),
                facts.integer("sameReasonReturns180d"),
                facts.integer("otherCustomersAtAddress"),
                facts.integer("otherReturnersAtAddress"),
                facts.integer("disputes"));
    }
}
