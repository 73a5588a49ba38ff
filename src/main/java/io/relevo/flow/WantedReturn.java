package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.returns.ReturnLine;
import java.util.List;

/**
 * What somebody asks to send back.
 *
 * @param items lines of the order with quantity, reason, condition, comment and photos; the rest is filled in
 * @param caseNumber the case it belongs to, or null
 */
public record WantedReturn(String order, List<ReturnLine> items, CaseNumber caseNumber) {

    public WantedReturn {
        items = List.copyOf(items);
    }
}
