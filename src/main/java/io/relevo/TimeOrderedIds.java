package io.relevo;

import io.hypersistence.tsid.TSID;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/**
 * The engine's ids: 13 characters, ordered by time, so that an index grows at its end. The engine's own database
 * generator opens a second connection inside a running command and can lock up the pool.
 */
@Component
class TimeOrderedIds implements IdGenerator {

    @Override
    public String getNextId() {
        return TSID.Factory.getTsid().toString();
    }
}
