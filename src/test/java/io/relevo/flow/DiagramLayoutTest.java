package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each diagram is written and drawn to be read by its owner. */
class DiagramLayoutTest {

    private static final Map<Class<?>, String> PREFIXES = Map.of(
            StartEvent.class, "Start_",
            EndEvent.class, "End_",
            IntermediateCatchEvent.class, "Catch_",
            BoundaryEvent.class, "Boundary_",
            CallActivity.class, "Call_",
            Gateway.class, "Gateway_",
            SequenceFlow.class, "Flow_");

    static Stream<Named<BpmnModelInstance>> diagrams() {
        return Models.processes().entrySet().stream().map(model -> Named.of(model.getKey(), model.getValue()));
    }

    static Stream<Map.Entry<String, BpmnModelInstance>> files() {
        return Models.processes().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAfterItsProcessAndIsCleanedUp(Map.Entry<String, BpmnModelInstance> file) {
        Process process =
                file.getValue().getModelElementsByType(Process.class).iterator().next();

        assertThat(file.getKey()).as("file name = process id").isEqualTo(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as(file.getKey() + ": set camunda:historyTimeToLive")
                .isEqualTo("P180D");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void hasIdsThatSpeak(BpmnModelInstance diagram) {
        assertThat(diagram.getModelElementsByType(FlowElement.class)).allSatisfy(element -> assertThat(element.getId())
                .as("write the id as %s and the label's phrase, such as Task_CloseCase", prefix(element))
                .matches(prefix(element) + "([A-Z][a-z]+)+"));
        assertThat(diagram.getModelElementsByType(ServiceTask.class)).allSatisfy(step -> assertThat(
                        "${" + step.getId().substring(5, 6).toLowerCase()
                                + step.getId().substring(6) + "}")
                .as(step.getId() + ": one phrase per step, so the bean is named as the id")
                .isEqualTo(step.getCamundaDelegateExpression()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void saysWhatHappens(BpmnModelInstance diagram) {
        assertThat(diagram.getModelElementsByType(FlowNode.class)).allSatisfy(node -> assertThat(node.getName())
                .as(node.getId() + " needs a label")
                .isNotBlank());
        assertThat(Stream.concat(
                        diagram.getModelElementsByType(Activity.class).stream()
                                .filter(activity -> !(activity instanceof SubProcess)),
                        diagram.getModelElementsByType(Gateway.class).stream()))
                .allSatisfy(node -> assertThat(node.getDocumentations())
                        .as(node.getId() + " needs a documentation: what happens, who, which table to change")
                        .isNotEmpty());
        assertThat(diagram.getModelElementsByType(Process.class))
                .allSatisfy(process -> assertThat(process.getDocumentations()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsEverything(BpmnModelInstance diagram) {
        assertThat(diagram.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getDiagramElement())
                        .as(node.getId() + " is not drawn; save the file with the Modeler")
                        .isInstanceOf(BpmnShape.class));
        assertThat(diagram.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement().getWaypoints())
                        .as(flow.getId() + " is not drawn")
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsNothingOverSomethingElse(BpmnModelInstance diagram) {
        List<FlowNode> nodes = List.copyOf(diagram.getModelElementsByType(FlowNode.class));
        var complaints = new ArrayList<String>();
        for (FlowNode node : nodes) {
            for (FlowNode other : nodes.subList(nodes.indexOf(node) + 1, nodes.size())) {
                if (overlap(bounds(node), bounds(other)) && !belong(node, other) && !belong(other, node)) {
                    complaints.add(node.getId() + " lies over " + other.getId() + "; move one of them");
                }
            }
        }

        assertThat(complaints).isEmpty();
    }

    private static boolean belong(FlowNode inner, FlowNode outer) {
        boolean attached =
                inner instanceof BoundaryEvent event && event.getAttachedTo().equals(outer);
        boolean inside =
                outer instanceof SubProcess && isAncestor(outer, inner) && contains(bounds(outer), bounds(inner));
        return attached || inside;
    }

    private static boolean isAncestor(FlowNode outer, FlowNode inner) {
        return inner.getParentElement() instanceof FlowNode parent
                && (parent.equals(outer) || isAncestor(outer, parent));
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean overlap(Bounds one, Bounds two) {
        return one.getX() < two.getX() + two.getWidth()
                && two.getX() < one.getX() + one.getWidth()
                && one.getY() < two.getY() + two.getHeight()
                && two.getY() < one.getY() + one.getHeight();
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return outer.getX() <= inner.getX()
                && outer.getY() <= inner.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }

    private static String prefix(FlowElement element) {
        if (element instanceof SubProcess scope) {
            return scope.triggeredByEvent() ? "EventSub_" : "SubProcess_";
        }
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Task_");
    }
}
