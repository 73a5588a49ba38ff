package io.relevo.flow;

import io.relevo.sla.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** How long a return waits for the customer, the carrier, the warehouse and the shop: from now, as it is set. */
@OfferedToDiagrams
public class ReturnWait {

    private final ReturnSettings settings;
    private final Calendars calendars;
    private final Clock clock;

    ReturnWait(ReturnSettings settings, Calendars calendars, Clock clock) {
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Date reviewDue(DelegateExecution execution) {
        return Date.from(calendars.named(Calendars.DEFAULT).add(clock.instant(), settings.reviewWithin()));
    }

    /** Reported when it is due, and again whenever as much working time has passed. */
    public String reviewCycle(DelegateExecution execution) {
        return "R/" + reviewDue(execution).toInstant().truncatedTo(ChronoUnit.MILLIS) + "/PT1H";
    }

    public Date reminder(DelegateExecution execution) {
        return after(settings.remindAfter());
    }

    public Date expiry(DelegateExecution execution) {
        return after(settings.expireAfter());
    }

    public Date late(DelegateExecution execution) {
        return after(settings.lateAfter());
    }

    public Date refundLate(DelegateExecution execution) {
        return after(settings.refundLateAfter());
    }

    public Date appealEnd(DelegateExecution execution) {
        return after(settings.appealWithin());
    }

    private Date after(Duration wait) {
        return Date.from(clock.instant().plus(wait));
    }
}
