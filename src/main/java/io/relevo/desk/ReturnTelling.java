package io.relevo.desk;

import io.relevo.flow.ReturnWords;
import io.relevo.returns.ReturnRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** A return's outcome, in the reader's language, for us and as a customer may hear it. */
@Component
class ReturnTelling {

    private final DeskWords words;
    private final ReturnWords customers;

    ReturnTelling(DeskWords words, ReturnWords customers) {
        this.words = words;
        this.customers = customers;
    }

    /** Null while nothing is decided. */
    String outcome(ReturnRequest request) {
        return request.outcome() == null ? null : words.text("explained.outcome." + request.outcome());
    }

    /** @param reasons codes, the deciding one first */
    String sentence(List<String> reasons) {
        return reasons.isEmpty() ? null : customers.reason(reasons.get(0), DeskWords.language());
    }
}
