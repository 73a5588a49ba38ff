package io.relevo;

import io.relevo.flow.PolicyRules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;

/**
 * Reads every file of a new deployment before the engine does, and refuses the whole of it when one could run code: the
 * Modeler shows the answer (HTTP 400), and nothing is stored.
 */
class DeploymentRules implements Deployer {

    private static final Set<String> OTHER_FILES = Set.of("form", "png", "jpg", "jpeg");

    private final DiagramRules diagrams;
    private final TableRules tables;
    private final ReleaseRules releases = new ReleaseRules();

    DeploymentRules(Offered offered, PolicyRules policies) {
        this.diagrams = new DiagramRules(new ExpressionRules(offered));
        this.tables = new TableRules(policies);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine calls this again whenever it loads an old model into its cache.
        if (!deployment.isNew()) {
            return;
        }
        releases.foreign(deployment).forEach(DeploymentRules::refuse);
        deployment.getResources().values().forEach(file -> refuse(file.getName(), problems(file)));
        releases.problems(deployment.getResources()).forEach(DeploymentRules::refuse);
    }

    private static void refuse(String file, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Problem first = problems.get(0);
        throw new ParseException(
                "Nothing was deployed. " + file
                        + (first.getMainElementId() == null ? "" : ", element " + first.getMainElementId()) + ": "
                        + first.getMessage()
                        + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"),
                file,
                problems,
                List.of());
    }

    private List<Problem> problems(ResourceEntity file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                return diagrams.problems(ModelXml.of(file));
            }
            if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
                return tables.problems(file);
            }
        } catch (ProcessEngineException e) {
            return List.of(problem("this is not well-formed XML, or it has a DOCTYPE, which is not allowed: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage()));
        }
        return ReleaseRules.holds(file.getName()) || OTHER_FILES.contains(name.substring(name.lastIndexOf('.') + 1))
                ? List.of()
                : List.of(problem("only diagrams (.bpmn), tables (.dmn), forms (.form) and pictures (.png, .jpg) can be"
                        + " deployed; leave this file out"));
    }

    private static Problem problem(String message) {
        return new ProblemImpl(message, null);
    }
}
