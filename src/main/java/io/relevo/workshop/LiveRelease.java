package io.relevo.workshop;

import io.relevo.flow.Releases;
import io.relevo.returns.Release;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables that judge returns now. */
@Component
class LiveRelease {

    /** As flow marks what came with the program. */
    private static final String SHIPPED = "relevo";

    /** As flow marks what came from a page. */
    private static final String FROM_A_PAGE = "relevo-page:";

    private final Releases releases;

    LiveRelease(Releases releases) {
        this.releases = releases;
    }

    String id() {
        return releases.all().stream()
                .filter(Releases.Deployed::active)
                .findFirst()
                .orElseThrow(() -> new NotYet("no-release"))
                .id();
    }

    Release release() {
        return find(id());
    }

    /** @throws NotYet if there is none */
    Release find(String id) {
        return releases.find(id).orElseThrow(() -> new NotYet("no-such-release", id));
    }

    boolean isShipped(String id) {
        return shipped().stream().anyMatch(one -> one.id().equals(id));
    }

    /** Newest first. */
    List<Releases.Deployed> all() {
        return releases.all();
    }

    /** Newest first. */
    List<Releases.Deployed> shipped() {
        return releases.all().stream()
                .filter(one -> SHIPPED.equals(one.source()))
                .toList();
    }

    Instant deployedAt(String id) {
        return releases.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Releases.Deployed::at)
                .orElse(null);
    }

    String deploy(Release files, String author) {
        return releases.deploy(files, FROM_A_PAGE + author);
    }

    void activate(String id, String by) {
        releases.activate(id, by);
    }
}
