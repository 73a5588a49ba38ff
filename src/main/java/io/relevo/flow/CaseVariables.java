package io.relevo.flow;

import java.util.Date;
import java.util.List;

/**
 * Every variable a diagram may use, once. Ids, codes, numbers, booleans and instants only: history copies variables, so
 * no name, address or text of a customer is ever one, but for what a return's review shows while its task is open. The
 * case number is the business key.
 */
final class CaseVariables {

    /** Kept while the instance lives. */
    static final Variable<String> LEVEL = new Variable<>("level", String.class);

    static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);
    static final Variable<Date> RESUME_AT = new Variable<>("resumeAt", Date.class);
    static final Variable<String> HOLD_ON = new Variable<>("holdOn", String.class);
    static final Variable<String> REQUEST_ID = new Variable<>("requestId", String.class);

    /** Of a return: what was decided ({@code io.relevo.returns.Outcome}), and whether its inspection passed. */
    static final Variable<String> VERDICT = new Variable<>("verdict", String.class);

    static final Variable<String> INSPECTION = new Variable<>("inspection", String.class);

    /** Of a return's review: what the person reads, while the task is open, and what they answer. */
    static final Variable<String> RETURN_NUMBER = new Variable<>("returnNumber", String.class);

    static final Variable<String> ORDER_ID = new Variable<>("orderId", String.class);
    static final Variable<Integer> SCORE = new Variable<>("score", Integer.class);
    static final Variable<String> POINTS = new Variable<>("points", String.class);
    static final Variable<String> MATCHED = new Variable<>("matched", String.class);
    static final Variable<String> HISTORY = new Variable<>("history", String.class);
    static final Variable<Integer> PHOTOS = new Variable<>("photos", Integer.class);
    static final Variable<String> ITEMS = new Variable<>("items", String.class);
    static final Variable<String> CUSTOMER_WORDS = new Variable<>("customerWords", String.class);
    static final Variable<String> PROPOSAL = new Variable<>("proposal", String.class);
    static final Variable<String> MISSING = new Variable<>("missing", String.class);
    static final Variable<String> INSPECTION_NOTE = new Variable<>("inspectionNote", String.class);
    static final Variable<String> REFUSAL = new Variable<>("refusal", String.class);
    static final Variable<String> APPEAL = new Variable<>("appeal", String.class);
    static final Variable<String> REVIEW_OUTCOME = new Variable<>("reviewOutcome", String.class);
    static final Variable<String> REVIEW_REASON = new Variable<>("reviewReason", String.class);

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
                SAID,
                VERDICT,
                INSPECTION,
                RETURN_NUMBER,
                ORDER_ID,
                SCORE,
                POINTS,
                MATCHED,
                HISTORY,
                PHOTOS,
                ITEMS,
                CUSTOMER_WORDS,
                PROPOSAL,
                MISSING,
                INSPECTION_NOTE,
                REFUSAL,
                APPEAL,
                REVIEW_OUTCOME,
                REVIEW_REASON);
    }
}
