package io.relevo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.Problem;

/** What a diagram must not contain, because it would run code that is not ours. */
class DiagramRules {

    private static final Set<String> CODE = Set.of("scriptTask", "script", "connector");
    private static final Set<String> CLASSES = Set.of("class", "variableMappingClass", "formHandlerClass");
    private static final Set<String> CALLS =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition");

    private final ExpressionRules expressions;

    DiagramRules(ExpressionRules expressions) {
        this.expressions = expressions;
    }

    List<Problem> problems(ModelXml diagram) {
        List<Problem> problems = new ArrayList<>();
        diagram.all().forEach(element -> read(element, problems));
        return problems;
    }

    private void read(ModelXml element, List<Problem> problems) {
        if (CODE.contains(element.tag())) {
            problems.add(element.problem("<" + element.tag() + "> is not allowed; use a service task with a"
                    + " delegateExpression, or a decision table"));
        }
        for (String attribute : CLASSES) {
            element.attribute(attribute)
                    .ifPresent(name -> problems.add(element.problem("the class " + name
                            + " can't be named in a diagram; use a delegateExpression such as ${name}")));
        }
        element.attribute("type")
                .filter(type -> CALLS.contains(element.tag()) && !type.equals("external"))
                .ifPresent(type -> problems.add(element.problem(
                        "the task type '" + type + "' is not allowed; use a delegateExpression, or an external task")));
        if (!element.tag().equals("definitions")) {
            element.attribute("language")
                    .ifPresent(language -> problems.add(element.problem(
                            "the language '" + language + "' is not allowed; write an expression as ${…}")));
        }
        element.attribute("formKey")
                .filter(key -> !key.startsWith("embedded:/forms/") && !key.startsWith("camunda-forms:"))
                .ifPresent(key -> problems.add(element.problem("the form key '" + key
                        + "' is not allowed; use a Camunda Form, or one under embedded:/forms/")));
        if (element.tag().equals("constraint")
                && element.attribute("name").filter("validator"::equals).isPresent()) {
            problems.add(element.problem(
                    "a validator class is not allowed; use required, min, max, minlength or" + " maxlength"));
        }
        element.attributes().stream()
                .flatMap(name -> expressions.problems(element.value(name)).stream())
                .forEach(problem -> problems.add(element.problem(problem)));
        expressions.problems(element.text()).forEach(problem -> problems.add(element.problem(problem)));
    }
}
