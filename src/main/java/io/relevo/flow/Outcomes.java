package io.relevo.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The outcomes a user task offers: its extension property {@code outcomes}, a comma-separated list in the diagram. */
@Component
class Outcomes {

    private final RepositoryService repository;
    private final Map<String, List<Outcome>> known = new ConcurrentHashMap<>();

    Outcomes(RepositoryService repository) {
        this.repository = repository;
    }

    List<Outcome> of(Task task) {
        return known.computeIfAbsent(
                task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey(),
                key -> read(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
    }

    private List<Outcome> read(String definitionId, String taskKey) {
        UserTask userTask = repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
        return written(userTask)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(Outcome::of)
                        .toList())
                .orElse(List.of());
    }

    static Optional<String> written(BaseElement userTask) {
        return Optional.ofNullable(userTask.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                                .flatMap(properties -> properties.getCamundaProperties().stream())
                                .filter(property -> "outcomes".equals(property.getCamundaName()))
                                .map(CamundaProperty::getCamundaValue)
                                .findFirst());
    }
}
