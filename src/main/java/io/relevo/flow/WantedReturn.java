package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.returns.ReturnLine;
import java.util.List;

/**
 * What somebody asks to send back.
 *
 * @param items lines of the order with quantity, reason, condition, comment and photos; the rest is filled in
 * @param caseNumber the case it belongs to, or null
 * @param language the customer asks in, {@code es} or {@code en}; null if somebody else asks for them
 */
public record WantedReturn(String order, List<ReturnLine> items, CaseNumber caseNumber, String language) {

    public WantedReturn {
        items = List.copyOf(items);
    }

    public WantedReturn(String order, List<ReturnLine> items, CaseNumber caseNumber) {
        this(order, items, caseNumber, null);
    }
}
