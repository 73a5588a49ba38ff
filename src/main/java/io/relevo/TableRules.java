package io.relevo;

import io.relevo.feel.FastFeel;
import java.util.List;
import org.camunda.bpm.engine.Problem;

/** What a decision table must not contain: any language but FEEL, which alone has no way to Java. */
class TableRules {

    List<Problem> problems(ModelXml table) {
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
