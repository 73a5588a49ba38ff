package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The photos that {@link ReturnLine#photos} refers to. */
@Component
public class Photos {

    private final PhotoStore store;
    private final Clock clock;

    Photos(PhotoStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return the reference to it */
    @Transactional
    public String keep(Photo photo) {
        String id = TSID.Factory.getTsid().toString();
        store.insert(id, photo, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return id;
    }

    public Optional<Photo> find(String reference) {
        return store.find(reference);
    }
}
