package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.stereotype.Component;

/**
 * Wakes the one execution that waits for something. The caller holds the case's lock, so the answer can't change
 * under it; nobody waiting is a normal answer.
 */
@Component
class Waiting {

    static final String CUSTOMER_REPLIED = "CustomerReplied";
    static final String CUSTOMER_CONFIRMED = "CustomerConfirmed";
    static final String REQUEST_SETTLED = "RequestSettled";
    static final String REQUEST_WITHDRAWN = "RequestWithdrawn";
    static final String THIRD_PARTY_ANSWERED = "ThirdPartyAnswered";
    static final String SHIPMENT_SCANNED = "ShipmentScanned";
    static final String RETURN_RECEIVED = "ReturnReceived";
    static final String RETURN_INSPECTED = "ReturnInspected";
    static final String REFUND_CONFIRMED = "RefundConfirmed";
    static final String RETURN_APPEALED = "ReturnAppealed";

    private final RuntimeService runtime;

    Waiting(RuntimeService runtime) {
        this.runtime = runtime;
    }

    boolean wake(String message, CaseNumber number) {
        return wake(message, runtime.createExecutionQuery().processInstanceBusinessKey(number.toString()));
    }

    /** Wakes a case that is on hold for this request, and no other. */
    boolean settle(CaseNumber number, String requestId) {
        return wake(
                REQUEST_SETTLED,
                runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.toString())
                        .processVariableValueEquals(CaseVariables.HOLD_ON.name(), requestId));
    }

    boolean wakeInstance(String message, String processInstanceId) {
        return wake(message, runtime.createExecutionQuery().processInstanceId(processInstanceId));
    }

    boolean awaits(String message, String processInstanceId) {
        return runtime.createExecutionQuery()
                        .processInstanceId(processInstanceId)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    private boolean wake(String message, ExecutionQuery query) {
        List<Execution> waiting = query.messageEventSubscriptionName(message).list();
        waiting.stream().findFirst().ifPresent(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}
