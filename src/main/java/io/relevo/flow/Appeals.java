package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import org.springframework.stereotype.Component;

/** Whether its customer may still disagree with a refusal: once, and in time. */
@Component
public class Appeals {

    private final Waiting waiting;

    Appeals(Waiting waiting) {
        this.waiting = waiting;
    }

    public boolean open(ReturnRequest request) {
        return request.state() == ReturnState.REFUSED
                && request.appeal() == null
                && waiting.awaits(Waiting.RETURN_APPEALED, request.flowId());
    }
}
