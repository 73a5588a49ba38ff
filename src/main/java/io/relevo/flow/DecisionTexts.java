package io.relevo.flow;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/** What is written in the cells of the decision tables in force. */
@Component
public class DecisionTexts {

    private static final int MOST = 1000;

    private final RepositoryService repository;

    DecisionTexts(RepositoryService repository) {
        this.repository = repository;
    }

    /** The decisions in whose latest version some cell names this, in quotes. */
    public List<String> naming(String name) {
        return repository.createDecisionDefinitionQuery().latestVersion().listPage(0, MOST).stream()
                .filter(decision -> names(repository.getDmnModelInstance(decision.getId()), name))
                .map(DecisionDefinition::getKey)
                .sorted()
                .toList();
    }

    private static boolean names(DmnModelInstance model, String name) {
        return model.getModelElementsByType(Text.class).stream()
                .anyMatch(cell -> cell.getTextContent().contains("\"" + name + "\""));
    }
}
