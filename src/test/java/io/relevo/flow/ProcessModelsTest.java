package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Diagrams and Java in step, in both directions: what a diagram names exists, what Java offers is used. */
class ProcessModelsTest {

    private static final Map<Mention.Role, Class<?>> CONTRACTS = Map.of(
            Mention.Role.STEP, JavaDelegate.class,
            Mention.Role.EXECUTION_LISTENER, ExecutionListener.class,
            Mention.Role.TASK_LISTENER, TaskListener.class);

    private final Map<String, BpmnModelInstance> processes = Models.processes();
    private final Map<String, Class<?>> beans = OfferedBeans.all();
    private final List<Mention> mentions = processes.entrySet().stream()
            .flatMap(model -> Mention.in(model.getKey(), model.getValue()).stream())
            .toList();

    @Test
    void everyExpressionIsWrittenInOneOfTheKnownShapes() {
        assertThat(complaints(
                        mentions,
                        mention ->
                                mention.bean().isPresent() || mention.variable().isPresent(),
                        mention -> "write ${bean}, ${bean.method(execution)}, ${variable} or ${variable == 'code'}"))
                .isEmpty();
    }

    @Test
    void everyBeanADiagramNamesIsOffered() {
        assertThat(complaints(
                        mentions,
                        mention -> mention.bean().map(beans::containsKey).orElse(true),
                        mention -> "there is no such bean; add a class @OfferedToDiagrams "
                                + StringUtils.capitalize(mention.bean().orElseThrow()) + " to io.relevo.flow"))
                .isEmpty();
    }

    @Test
    void everyStepAndListenerIsOfTheKindItsPlaceNeeds() {
        assertThat(complaints(
                        mentions,
                        mention -> mention.delegate()
                                .map(beans::get)
                                .map(type -> CONTRACTS.get(mention.role()).isAssignableFrom(type))
                                .orElse(true),
                        mention -> "the bean must implement "
                                + CONTRACTS.get(mention.role()).getSimpleName()))
                .isEmpty();
    }

    @Test
    void everyMethodADiagramCallsIsPublicAndTakesTheExecution() {
        assertThat(complaints(
                        mentions,
                        mention -> mention.call()
                                .filter(call -> beans.containsKey(call.group(1)))
                                .map(call -> ClassUtils.hasMethod(
                                        beans.get(call.group(1)), call.group(2), DelegateExecution.class))
                                .orElse(true),
                        mention -> "the bean has no public method "
                                + mention.call().orElseThrow().group(2) + "(DelegateExecution)"))
                .isEmpty();
    }

    @Test
    void everyOfferedBeanIsPublicAndUsedByADiagram() {
        Set<String> used =
                mentions.stream().flatMap(mention -> mention.bean().stream()).collect(Collectors.toSet());

        assertThat(beans).allSatisfy((name, type) -> {
            assertThat(used)
                    .as(type.getSimpleName() + " is offered to diagrams but none names ${" + name + "}; remove it or"
                            + " its @OfferedToDiagrams")
                    .contains(name);
            assertThat(type).as("the engine calls it").isPublic();
        });
    }

    @Test
    void everyVariableADiagramNamesIsDeclared() {
        Set<String> declared = CaseVariables.all().stream().map(Variable::name).collect(Collectors.toSet());

        assertThat(complaints(
                        mentions,
                        mention -> mention.variable().map(declared::contains).orElse(true),
                        mention -> "the variable is not declared; add it to CaseVariables or use one of " + declared))
                .isEmpty();
        assertThat(elements(CamundaOut.class))
                .allSatisfy(out -> assertThat(declared).contains(out.getCamundaSource(), out.getCamundaTarget()));
    }

    @Test
    void everyCodeAGatewayComparesWithExists() {
        Map<String, Set<String>> codes = Map.of(
                CaseVariables.OUTCOME.name(), codes(Outcome.values(), Outcome::code),
                CaseVariables.LEVEL.name(), codes(Level.values(), Level::code),
                CaseVariables.ACTION.name(), allowed("escalation-ladder.dmn", "action"),
                CaseVariables.VERDICT.name(), codes(io.relevo.returns.Outcome.values(), Enum::name),
                CaseVariables.INSPECTION.name(), Set.of("passed", "failed"));

        assertThat(complaints(
                        mentions,
                        mention -> mention.comparison()
                                .map(is -> codes.getOrDefault(is.group(1), Set.of())
                                        .contains(is.group(2)))
                                .orElse(true),
                        mention -> "no such code; those there are: "
                                + codes.get(mention.comparison().orElseThrow().group(1))))
                .isEmpty();
    }

    @Test
    void everyActionOfTheLadderHasABranchInADiagram() {
        assertThat(compared(CaseVariables.ACTION.name()))
                .as("decision-tables/escalation-ladder.dmn allows actions no diagram branches on")
                .containsAll(allowed("escalation-ladder.dmn", "action"));
    }

    @Test
    void everyDecisionIsADecisionAndEveryDecisionIsAsked() {
        Set<String> tables = Models.decisions().values().stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());

        assertThat(names(BusinessRuleTask.class, BusinessRuleTask::getCamundaDecisionRef))
                .as("decisions the rule tasks of processes/*.bpmn ask (expected: those of decision-tables/*.dmn)")
                .isEqualTo(tables);
    }

    @Test
    void everyCalledProcessIsADiagram() {
        assertThat(names(Process.class, Process::getId))
                .containsAll(names(CallActivity.class, CallActivity::getCalledElement));
    }

    @Test
    void everyMessageIsSentByJavaAndEveryMessageOfJavaIsAwaited() {
        assertThat(names(Message.class, Message::getName))
                .as("messages of processes/*.bpmn (expected: those flow.Waiting sends)")
                .containsExactlyInAnyOrder(
                        Waiting.CUSTOMER_REPLIED,
                        Waiting.CUSTOMER_CONFIRMED,
                        Waiting.REQUEST_SETTLED,
                        Waiting.REQUEST_WITHDRAWN,
                        Waiting.THIRD_PARTY_ANSWERED,
                        Waiting.SHIPMENT_SCANNED,
                        Waiting.RETURN_RECEIVED,
                        Waiting.RETURN_INSPECTED,
                        Waiting.REFUND_CONFIRMED,
                        Waiting.RETURN_APPEALED);
    }

    @Test
    void everyFormADiagramNamesIsThereAndEveryFormIsUsed() {
        assertThat(elements(UserTask.class).stream()
                        .map(UserTask::getCamundaFormRef)
                        .filter(Objects::nonNull)
                        .map(form -> form + ".form")
                        .collect(Collectors.toSet()))
                .isEqualTo(Models.forms().keySet());
    }

    @Test
    void everyFieldOfAFormIsADeclaredVariableOfItsType() {
        Map<String, Class<?>> declared =
                CaseVariables.all().stream().collect(Collectors.toMap(Variable::name, Variable::type));

        assertThat(Models.forms()).allSatisfy((file, form) -> {
            assertThat(file)
                    .as("file name = id of the form")
                    .isEqualTo(form.get("id").asText() + ".form");
            for (JsonNode field : form.get("components")) {
                if (field.has("key")) {
                    String key = field.get("key").asText();
                    assertThat(declared)
                            .as(file + ": declare it in CaseVariables")
                            .containsKey(key);
                    assertThat(declared.get(key))
                            .as(file + ", " + key)
                            .isEqualTo(field.get("type").asText().equals("number") ? Integer.class : String.class);
                }
            }
        });
    }

    @Test
    void aReviewersChoicesAreOutcomes() {
        Set<String> offered = new TreeSet<>();
        Models.forms()
                .get("review-return.form")
                .findPath("values")
                .forEach(choice -> offered.add(choice.get("value").asText()));

        assertThat(codes(io.relevo.returns.Outcome.values(), Enum::name)).containsAll(offered);
    }

    @Test
    void everyGroupADiagramNamesIsALevelsGroup() {
        assertThat(names(UserTask.class, UserTask::getCamundaCandidateGroups).stream()
                        .filter(group -> !group.contains("{")))
                .as("candidate groups (areas have theirs from ${requestFile.group(execution)})")
                .allMatch(codes(Level.values(), Level::process)::contains);
    }

    private Set<String> compared(String variable) {
        return mentions.stream()
                .flatMap(mention -> mention.comparison().stream())
                .filter(is -> is.group(1).equals(variable))
                .map(is -> is.group(2))
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed(String file, String output) {
        return Models.decisions().get(file).getModelElementsByType(Output.class).stream()
                .filter(column -> column.getName().equals(output))
                .flatMap(column -> Stream.of(
                        column.getOutputValues().getText().getTextContent().split(",")))
                .map(quoted -> quoted.replace("\"", "").strip())
                .collect(Collectors.toSet());
    }

    private static <T> Set<String> codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private <T extends ModelElementInstance> Set<String> names(Class<T> type, Function<T, String> name) {
        return elements(type).stream().map(name).collect(Collectors.toSet());
    }

    private <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        var found = new ArrayList<T>();
        processes.values().forEach(model -> found.addAll(model.getModelElementsByType(type)));
        return found;
    }

    private static List<String> complaints(
            List<Mention> mentions, Predicate<Mention> holds, Function<Mention, String> fix) {
        return mentions.stream()
                .filter(holds.negate())
                .map(mention -> mention.where() + ": " + fix.apply(mention))
                .toList();
    }
}
