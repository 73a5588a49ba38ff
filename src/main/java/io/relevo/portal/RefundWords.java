package io.relevo.portal;

import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.shop.Order;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How much comes back, and how: what was paid for the items. */
@Component
class RefundWords {

    private final ShopFigures figures;
    private final MessageSource texts;

    RefundWords(ShopFigures figures, MessageSource texts) {
        this.figures = figures;
        this.texts = texts;
    }

    /** @return null as long as nothing is promised */
    String of(ReturnRequest request, Order order, Locale language) {
        ReturnState state = request.state();
        boolean promised = state.counts() && state != ReturnState.REQUESTED && state != ReturnState.IN_REVIEW;
        if (!promised || order == null) {
            return null;
        }
        BigDecimal amount =
                request.lines().stream().map(line -> paid(line, order)).reduce(BigDecimal.ZERO, BigDecimal::add);
        String way = request.outcome() == Outcome.STORE_CREDIT ? "credit" : "money";
        String when = state == ReturnState.REFUNDED ? "paid" : "later";
        return texts.getMessage(
                "portal.return." + way + "." + when,
                new Object[] {figures.money(amount, order.currency(), language)},
                language);
    }

    private static BigDecimal paid(ReturnLine line, Order order) {
        return order.lines().stream()
                .filter(bought -> bought.line() == line.line())
                .map(bought -> bought.price().multiply(BigDecimal.valueOf(line.quantity())))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
