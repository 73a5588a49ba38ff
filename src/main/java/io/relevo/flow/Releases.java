package io.relevo.flow;

import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The releases returns are judged by. Each is one deployment in the engine's store, and its id is the deployment's. One is
 * active; other nodes see a change within seconds ({@link ReleaseWatch}).
 */
@Component
public class Releases {

    /** The name of such a deployment. */
    public static final String DEPLOYMENT = "return-policy";

    /** Set while this thread stores a release; a deployment of these tables by anybody else is refused. */
    private static final ThreadLocal<Boolean> STORING = ThreadLocal.withInitial(() -> false);

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final RepositoryService repository;
    private final ActiveRelease choice;
    private final ReleaseConsent consent;
    private final List<Judge> retired = new ArrayList<>();
    private volatile Judge judge;

    Releases(RepositoryService repository, ActiveRelease choice, ReleaseConsent consent) {
        this.repository = repository;
        this.choice = choice;
        this.consent = consent;
    }

    /** Whether what the engine deploys now, in this thread, is a release on its way through this door. */
    public static boolean isStoring() {
        return STORING.get();
    }

    /** @param source who deployed it: {@code relevo} as shipped, else what the deploying page or program calls itself */
    public record Deployed(String id, String source, Instant at, boolean active) {}

    /** The active release, ready to judge. Costs nothing but the first time. */
    public Judge active() {
        if (judge == null) {
            look();
        }
        if (judge == null) {
            throw new IllegalStateException("no release of the return tables can be used; see the log");
        }
        return judge;
    }

    public Optional<Release> find(String id) {
        return repository.createDeploymentQuery().deploymentId(id).deploymentName(DEPLOYMENT).list().stream()
                .findFirst()
                .map(found -> Release.of(
                        id,
                        bytes(id, Release.POINTS_FILE),
                        bytes(id, Release.GRAPH_FILE),
                        bytes(id, Release.CATALOGUE_FILE)));
    }

    /** Newest first. */
    public List<Deployed> all() {
        String active = choice.find().map(ActiveRelease.Choice::deployment).orElse("");
        return repository
                .createDeploymentQuery()
                .deploymentName(DEPLOYMENT)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .map(found -> new Deployed(
                        found.getId(),
                        found.getSource(),
                        found.getDeploymentTime().toInstant(),
                        found.getId().equals(active)))
                .toList();
    }

    /**
     * Stores the three files as a new release, which judges nothing yet.
     *
     * @param source as {@link Deployed#source}, but not the product's own
     * @return its id
     * @throws org.camunda.bpm.engine.ParseException naming file and fix, if they can't be judged by
     */
    @Transactional
    public String deploy(Release content, String source) {
        if (source.equals(ShippedModels.SOURCE)) {
            throw new IllegalArgumentException("Only the product's own tables have the source " + source);
        }
        return store(content, source);
    }

    private String store(Release content, String source) {
        STORING.set(true);
        try {
            return repository
                    .createDeployment()
                    .name(DEPLOYMENT)
                    .source(source)
                    .addInputStream(Release.POINTS_FILE, stream(content.points()))
                    .addInputStream(Release.GRAPH_FILE, stream(content.graph()))
                    .addInputStream(Release.CATALOGUE_FILE, stream(content.catalogue()))
                    .deploy()
                    .getId();
        } finally {
            STORING.remove();
        }
    }

    /**
     * From now on this release judges; also the way back to an earlier one.
     *
     * @throws IllegalArgumentException if there is no such release
     * @throws IllegalStateException unless it came with the product or two people stand behind it
     */
    @Transactional
    public void activate(String id, String by) {
        if (find(id).isEmpty()) {
            throw new IllegalArgumentException("There is no release " + id + " of the return tables");
        }
        if (!isShipped(id) && !consent.given(id)) {
            throw new IllegalStateException("Release " + id + " of the return tables lacks another person's yes; it is"
                    + " proposed, approved and released on the page /workshop/returns");
        }
        choice.choose(id, by);
        LOG.info("Release {} of the return tables is active, by {}", id, by);
    }

    private boolean isShipped(String id) {
        return repository
                        .createDeploymentQuery()
                        .deploymentId(id)
                        .deploymentName(DEPLOYMENT)
                        .deploymentSource(ShippedModels.SOURCE)
                        .count()
                > 0;
    }

    /** The shipped tables become active unless an analyst chose others. The caller holds the deployment lock. */
    void prepare() {
        Optional<ActiveRelease.Choice> present = choice.find();
        if (present.filter(chosen -> !chosen.by().equals(ShippedModels.SOURCE)).isPresent()) {
            return;
        }
        Release shipped = Release.shipped();
        boolean same = present.flatMap(chosen -> find(chosen.deployment()))
                .filter(release -> release.fingerprint().equals(shipped.fingerprint()))
                .isPresent();
        if (!same) {
            activate(store(shipped, ShippedModels.SOURCE), ShippedModels.SOURCE);
        }
    }

    /** Compiles the release that is to be active, if it isn't this one. */
    synchronized void look() {
        // Replaced at the look before: whoever judged by them then has long finished.
        retired.forEach(Judge::close);
        retired.clear();
        String wanted = choice.find().map(ActiveRelease.Choice::deployment).orElse(null);
        Judge present = judge;
        if (wanted == null || present != null && present.release().id().equals(wanted)) {
            return;
        }
        try {
            judge = Judge.of(find(wanted).orElseThrow());
            if (present != null) {
                retired.add(present);
            }
        } catch (RuntimeException unusable) {
            LOG.error(
                    "Release {} of the return tables can't be used; {}",
                    wanted,
                    present == null
                            ? "returns go to a person"
                            : "release " + present.release().id() + " judges on",
                    unusable);
        }
    }

    private byte[] bytes(String deployment, String file) {
        try (InputStream content = repository.getResourceAsStream(deployment, file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(Release.Content content) {
        return new ByteArrayInputStream(content.bytes());
    }
}
