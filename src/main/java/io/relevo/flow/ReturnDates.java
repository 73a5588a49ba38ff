package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when a customer may do what they still may. */
@Component
public class ReturnDates {

    private final ReturnSettings settings;

    ReturnDates(ReturnSettings settings) {
        this.settings = settings;
    }

    /** The parcel, of a return that waits for it. */
    public Instant sendBy(ReturnRequest request) {
        return request.changedAt().plus(settings.expireAfter());
    }

    /** The appeal, of a return that is refused. */
    public Instant appealBy(ReturnRequest request) {
        return request.changedAt().plus(settings.appealWithin());
    }
}
