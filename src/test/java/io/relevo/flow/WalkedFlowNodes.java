package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails a process test class that leaves a flow node of its diagram unwalked, and prints how many were walked. */
class WalkedFlowNodes implements AfterAllCallback {

    private final String process;

    WalkedFlowNodes(String process) {
        this.process = process;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ApplicationContext spring = SpringExtension.getApplicationContext(context);
        ProcessDefinition definition = spring.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        Set<String> drawn = spring
                .getBean(RepositoryService.class)
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        // Also in a version a test deployed for a while, where another party or expression makes it go there.
        Set<String> walked = spring.getBean(HistoryService.class).createHistoricActivityInstanceQuery().list().stream()
                .filter(node -> node.getProcessDefinitionKey().equals(process))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        Set<String> missed = new TreeSet<>(drawn);
        missed.removeAll(walked);
        System.out.printf("%s.bpmn: %d of %d flow nodes walked%n", process, drawn.size() - missed.size(), drawn.size());
        assertThat(missed)
                .as("flow nodes of %s.bpmn that no process test walks", process)
                .isEmpty();
    }
}
