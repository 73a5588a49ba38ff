package io.relevo.desk;

import io.relevo.flow.DecisionWords;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnWords;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of a return, in the reader's language, among us and as a customer may hear it. */
@Component
class ReturnTelling {

    private final DecisionWords words;
    private final ReturnCounter counter;
    private final ReturnWords customers;

    ReturnTelling(DecisionWords words, ReturnCounter counter, ReturnWords customers) {
        this.words = words;
        this.counter = counter;
        this.customers = customers;
    }

    /** Null while nothing is decided. */
    String outcome(ReturnRequest request) {
        return request.outcome() == null ? null : outcome(request.outcome());
    }

    String outcome(Outcome outcome) {
        return words.outcome(outcome, DeskWords.language());
    }

    /** One of a fact's values, as the active catalogue words it; the code itself if it has none. */
    String word(String fact, String code) {
        return words.facts(counter.catalogue(), DeskWords.language()).content(fact, code);
    }

    /** @param reasons codes, the deciding one first */
    String sentence(List<String> reasons) {
        return reasons.isEmpty() ? null : customers.reason(reasons.get(0), DeskWords.language());
    }
}
