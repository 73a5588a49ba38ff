package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

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

    /** A diagram under test. */
    private record Diagram(String file, BpmnModelInstance model) {

        <T extends FlowElement> List<String> complaints(Class<T> type, Predicate<T> holds, String fix) {
            return model.getModelElementsByType(type).stream()
                    .filter(holds.negate())
                    .map(element -> "processes/" + file + ", " + element.getId() + ": " + fix)
                    .toList();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Diagram> diagrams() {
        return Models.processes().entrySet().stream().map(model -> new Diagram(model.getKey(), model.getValue()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isNamedAfterItsProcessSaysWhatItIsForAndIsCleanedUp(Diagram diagram) {
        Process process =
                diagram.model().getModelElementsByType(Process.class).iterator().next();

        assertThat(diagram.file()).as("file name = process id").isEqualTo(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).as(diagram + " is executable").isTrue();
        assertThat(process.getDocumentations())
                .as(diagram + " says what it is for")
                .isNotEmpty();
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as(diagram + ": set camunda:historyTimeToLive")
                .isEqualTo("P180D");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void hasIdsThatSpeak(Diagram diagram) {
        assertThat(diagram.complaints(
                        FlowElement.class,
                        element -> element.getId().matches(prefix(element) + "([A-Z][a-z]+)+"),
                        "write the id as the kind and the label's phrase, such as Task_CloseCase"))
                .isEmpty();
        assertThat(diagram.complaints(
                        ServiceTask.class,
                        step -> step.getCamundaDelegateExpression()
                                .equals("${"
                                        + StringUtils.uncapitalize(step.getId().substring("Task_".length())) + "}"),
                        "one phrase per step: Task_CloseCase calls ${closeCase}"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void saysWhatHappens(Diagram diagram) {
        assertThat(diagram.complaints(
                        FlowNode.class,
                        node -> node.getName() != null && !node.getName().isBlank(),
                        "give it a label"))
                .isEmpty();
        assertThat(diagram.complaints(
                        FlowNode.class,
                        node -> !(node instanceof Activity || node instanceof Gateway)
                                || !node.getDocumentations().isEmpty(),
                        "document it: what happens, who does it, which table to change"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsEverything(Diagram diagram) {
        assertThat(diagram.complaints(
                        FlowNode.class,
                        node -> node.getDiagramElement() instanceof BpmnShape,
                        "it is not drawn; open and save the file with the Modeler"))
                .isEmpty();
        assertThat(diagram.complaints(
                        SequenceFlow.class,
                        flow -> flow.getDiagramElement() != null
                                && flow.getDiagramElement().getWaypoints().size() > 1,
                        "it is not drawn; open and save the file with the Modeler"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsNothingOverSomethingElse(Diagram diagram) {
        List<FlowNode> nodes = List.copyOf(diagram.model().getModelElementsByType(FlowNode.class));

        assertThat(diagram.complaints(
                        FlowNode.class,
                        node -> nodes.stream()
                                .noneMatch(other -> !node.equals(other)
                                        && overlap(bounds(node), bounds(other))
                                        && !belong(node, other)
                                        && !belong(other, node)),
                        "it lies over something else; move it"))
                .isEmpty();
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
