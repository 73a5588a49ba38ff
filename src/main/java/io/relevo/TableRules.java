package io.relevo;

import io.relevo.feel.FastFeel;
import io.relevo.flow.PolicyRules;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;

/**
 * What a decision table must not contain: any language but FEEL, which alone has no way to Java; and in our own tables a
 * cell that would silently mean nothing.
 */
class TableRules {

    private final PolicyRules policies;

    TableRules(PolicyRules policies) {
        this.policies = policies;
    }

    List<Problem> problems(ResourceEntity file) {
        ModelXml table = ModelXml.of(file);
        List<Problem> foreign = languages(table);
        if (!foreign.isEmpty()) {
            return foreign;
        }
        return policies.faults(file.getBytes()).stream()
                .map(fault -> (Problem)
                        new ProblemImpl(fault.text(Locale.ENGLISH), elementOf(table, fault.rule()), fault.rule()))
                .toList();
    }

    private static Element elementOf(ModelXml table, String id) {
        return table.all().stream()
                .map(ModelXml::element)
                .filter(element -> id.equals(element.attribute("id")))
                .findFirst()
                .orElse(table.element());
    }

    private static List<Problem> languages(ModelXml table) {
        return table.all().stream()
                .filter(element -> element.attribute("expressionLanguage")
                        .filter(language -> !FastFeel.isNamed(language))
                        .isPresent())
                .map(element -> element.problem("the language '"
                        + element.attribute("expressionLanguage").orElseThrow()
                        + "' is not allowed; write FEEL and remove the expression language"))
                .toList();
    }
}
