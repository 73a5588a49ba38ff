package io.relevo.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** An expression of a diagram: where it stands and what it says. */
record Mention(String file, String element, Role role, String text) {

    /** What the engine does with it. */
    enum Role {
        STEP,
        EXECUTION_LISTENER,
        TASK_LISTENER,
        TERM
    }

    private static final Pattern BEAN_OR_VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(execution\\)}");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '([^']+)'}");

    static List<Mention> in(String file, BpmnModelInstance model) {
        return Stream.of(
                        of(file, model, ServiceTask.class, Role.STEP, ServiceTask::getCamundaDelegateExpression),
                        of(
                                file,
                                model,
                                CamundaExecutionListener.class,
                                Role.EXECUTION_LISTENER,
                                CamundaExecutionListener::getCamundaDelegateExpression),
                        of(
                                file,
                                model,
                                CamundaTaskListener.class,
                                Role.TASK_LISTENER,
                                CamundaTaskListener::getCamundaDelegateExpression),
                        of(file, model, UserTask.class, Role.TERM, UserTask::getCamundaAssignee),
                        of(file, model, UserTask.class, Role.TERM, UserTask::getCamundaCandidateGroups),
                        of(file, model, UserTask.class, Role.TERM, UserTask::getCamundaDueDate),
                        of(file, model, UserTask.class, Role.TERM, UserTask::getCamundaPriority),
                        of(file, model, ConditionExpression.class, Role.TERM, ConditionExpression::getTextContent),
                        of(file, model, TimeDate.class, Role.TERM, TimeDate::getTextContent),
                        of(file, model, TimeCycle.class, Role.TERM, TimeCycle::getTextContent))
                .flatMap(mentions -> mentions)
                .toList();
    }

    private static <T extends ModelElementInstance> Stream<Mention> of(
            String file, BpmnModelInstance model, Class<T> type, Role role, Function<T, String> text) {
        return model.getModelElementsByType(type).stream()
                .filter(element ->
                        text.apply(element) != null && text.apply(element).contains("{"))
                .map(element -> new Mention(file, idOf(element), role, text.apply(element)));
    }

    private static String idOf(ModelElementInstance element) {
        return element instanceof FlowElement step ? step.getId() : idOf(element.getParentElement());
    }

    /** The bean a step or listener is, if that is how it is written. */
    Optional<String> delegate() {
        return role == Role.TERM ? Optional.empty() : match(BEAN_OR_VARIABLE).map(found -> found.group(1));
    }

    /** Bean and method. */
    Optional<MatchResult> call() {
        return match(CALL);
    }

    /** Variable and code it is compared with. */
    Optional<MatchResult> comparison() {
        return match(COMPARISON);
    }

    Optional<String> variable() {
        return role == Role.TERM
                ? match(BEAN_OR_VARIABLE).or(this::comparison).map(found -> found.group(1))
                : Optional.empty();
    }

    Optional<String> bean() {
        return delegate().or(() -> call().map(found -> found.group(1)));
    }

    /** The start of every complaint: file, element, expression. */
    String where() {
        return "processes/" + file + ", " + element + ": " + text;
    }

    private Optional<MatchResult> match(Pattern pattern) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
