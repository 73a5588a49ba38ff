package io.relevo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.Problem;

/** What a decision table must not contain: any language but FEEL, which alone has no way to Java. */
class TableRules {

    private static final Pattern FEEL = Pattern.compile(
            "feel|https?://www\\.omg\\.org/spec/[a-z]+/[0-9]+/feel/?" + "|http://www\\.omg\\.org/spec/feel/[0-9]+/?");

    List<Problem> problems(ModelXml table) {
        return table.all().stream()
                .filter(element -> element.attribute("expressionLanguage")
                        .filter(language ->
                                !FEEL.matcher(language.toLowerCase(Locale.ROOT)).matches())
                        .isPresent())
                .map(element -> element.problem("the language '"
                        + element.attribute("expressionLanguage").orElseThrow()
                        + "' is not allowed; write FEEL and remove the expression language"))
                .toList();
    }
}
