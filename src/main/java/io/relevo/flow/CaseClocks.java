package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.sla.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clocks of a case as they stand now. */
@Component
public class CaseClocks {

    public List<Clock> of(CaseNumber number) {
        throw new UnsupportedOperationException();
    }
}
