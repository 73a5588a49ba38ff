package io.relevo.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of this release, under file names only, as the Modeler does. A model is deployed only if the latest
 * version of its key came from us and differs: what an owner deployed later stays.
 */
@Component
class ShippedModels {

    /** Marks our deployments; the Modeler writes its own name there. */
    static final String SOURCE = "relevo";

    /** Goes out with the points and the catalogue it is judged with, as one release. */
    static final Set<String> RELEASED_ELSEWHERE = Set.of("return-decision.dmn");

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
    private static final List<String> PLACES =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.form", "classpath*:decision-tables/*.dmn");

    private final DeployedModels deployed;
    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ShippedModels(DeployedModels deployed, RepositoryService repository, ResourcePatternResolver resources) {
        this.deployed = deployed;
        this.repository = repository;
        this.resources = resources;
    }

    /** The models in the program itself. */
    List<ShippedModel> all() throws IOException {
        List<ShippedModel> models = new ArrayList<>();
        for (String place : PLACES) {
            for (Resource file : resources.getResources(place)) {
                if (!RELEASED_ELSEWHERE.contains(file.getFilename())) {
                    models.add(new ShippedModel(file.getFilename(), file.getContentAsByteArray()));
                }
            }
        }
        return models;
    }

    /** One deployment for all that are new or changed, since diagrams and tables refer to each other. */
    void deploy(Collection<ShippedModel> models) {
        List<ShippedModel> due = models.stream().filter(this::due).toList();
        if (due.isEmpty()) {
            return;
        }
        var deployment = repository.createDeployment().name("Relevo").source(SOURCE);
        due.forEach(model -> deployment.addInputStream(model.fileName(), new ByteArrayInputStream(model.content())));
        deployment.deploy();
        due.forEach(this::check);
    }

    private boolean due(ShippedModel model) {
        Optional<DeployedModels.Deployed> latest = deployed.latest(model);
        if (latest.isEmpty()) {
            LOG.info("{}: deployed for the first time", model.fileName());
            return true;
        }
        if (model.sameAs(latest.get().content())) {
            return false;
        }
        if (SOURCE.equals(latest.get().source())) {
            LOG.info(
                    "{}: version {} was ours, a newer one is deployed",
                    model.fileName(),
                    latest.get().version());
            return true;
        }
        LOG.info(
                "{}: version {} came from its owner ({}) and stays; the shipped one differs and is not deployed",
                model.fileName(),
                latest.get().version(),
                latest.get().source());
        return false;
    }

    private void check(ShippedModel model) {
        deployed.latest(model)
                .filter(latest -> model.sameAs(latest.content()))
                .orElseThrow(() -> new IllegalStateException(model.fileName() + " holds nothing with the id '"
                        + model.key() + "'; give its process, decision or form the id of the file name"));
    }
}
