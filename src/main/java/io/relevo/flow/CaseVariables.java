package io.relevo.flow;

import java.util.Date;
import java.util.List;

/**
 * Every variable a diagram may use, once. Ids, codes, numbers, booleans and instants only: history copies variables, so
 * no name, address or text of a customer is ever one. The case number is the business key.
 */
final class CaseVariables {

    /** Kept while the instance lives. */
    static final Variable<String> LEVEL = new Variable<>("level", String.class);

    static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);
    static final Variable<Date> RESUME_AT = new Variable<>("resumeAt", Date.class);
    static final Variable<String> HOLD_ON = new Variable<>("holdOn", String.class);
    static final Variable<String> REQUEST_ID = new Variable<>("requestId", String.class);

    /** Passed within one transaction: the facts tables judge by, and what a step tells the next. */
    static final Variable<String> CHANNEL = new Variable<>("channel", String.class);

    static final Variable<String> REASON = new Variable<>("reason", String.class);
    static final Variable<String> SEGMENT = new Variable<>("segment", String.class);
    static final Variable<String> QUEUE = new Variable<>("queue", String.class);
    static final Variable<Integer> PRIORITY = new Variable<>("priority", Integer.class);
    static final Variable<String> PARTY = new Variable<>("party", String.class);
    static final Variable<String> METRIC = new Variable<>("metric", String.class);
    static final Variable<String> ACTION = new Variable<>("action", String.class);
    static final Variable<String> RECIPIENT = new Variable<>("recipient", String.class);
    static final Variable<Integer> PERCENT = new Variable<>("percent", Integer.class);
    static final Variable<Boolean> IMMEDIATE = new Variable<>("immediate", Boolean.class);
    static final Variable<Boolean> ACKNOWLEDGE = new Variable<>("acknowledge", Boolean.class);
    static final Variable<Boolean> SAID = new Variable<>("said", Boolean.class);

    private CaseVariables() {}

    static List<Variable<?>> all() {
        return List.of(
                LEVEL,
                OUTCOME,
                RESUME_AT,
                HOLD_ON,
                REQUEST_ID,
                CHANNEL,
                REASON,
                SEGMENT,
                QUEUE,
                PRIORITY,
                PARTY,
                METRIC,
                ACTION,
                RECIPIENT,
                PERCENT,
                IMMEDIATE,
                ACKNOWLEDGE,
                SAID);
    }
}
