package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.FactProblem;
import io.relevo.returns.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the tables found about a return, in words for those who work here. A customer is told less: {@link ReturnWords}. */
@Component
public class DecisionWords {

    /** What a reviewer wants to know of a customer, in that order. */
    private static final List<String> HISTORY = List.of(
            "customerSinceDays",
            "ordersCount",
            "returnsCount",
            "returnRate",
            "returns90d",
            "returnedValue90d",
            "requests24h",
            "sameReasonReturns180d",
            "disputes",
            "otherReturnersAtAddress");

    /** As the tables write that there is none. */
    private static final String NONE = "none";

    private final MessageSource texts;

    DecisionWords(MessageSource texts) {
        this.texts = texts;
    }

    public String outcome(Outcome outcome, Locale language) {
        return text("explained.outcome." + outcome, outcome.name(), language);
    }

    /** Why, for a reason code of the tables; the code itself if nobody worded it. */
    public String reason(String code, Locale language) {
        return text("explained.reason." + code, code, language);
    }

    /**
     * Why there were points.
     *
     * @param note the analysts' words, for codes of their own; may be null or empty
     */
    public String points(String code, String note, Locale language) {
        return text("explained.points." + code, note == null || note.isBlank() ? code : note, language);
    }

    /** For a table of the graph, a file of a release, or the place of what no table judged. */
    public String table(String table, Locale language) {
        return text("explained.table." + table, table, language);
    }

    /** What a table answers under a name. */
    public String output(String name, Locale language) {
        return text("explained.input." + name, name, language);
    }

    /** What a table answered. */
    String answer(String table, Map<String, Object> outputs, Locale language) {
        return outputs.entrySet().stream()
                .filter(output -> !NONE.equals(output.getValue()))
                .map(output -> answer(table, output.getKey(), String.valueOf(output.getValue()), language))
                .collect(Collectors.joining(" · "));
    }

    private String answer(String table, String output, String content, Locale language) {
        String special = text("explained.answer." + table + "." + output + "." + content, null, language);
        return special != null
                ? special
                : switch (output) {
                    case "outcome" -> text("explained.outcome." + content, content, language);
                    case "reasonCode", "eligibility" -> reason(content, language);
                    default -> content;
                };
    }

    public String problem(FactProblem problem, Catalogue catalogue, Locale language) {
        Object[] facts = {facts(catalogue, language).label(problem.fact()), problem.found()};
        return texts.getMessage("explained.problem." + problem.kind(), facts, problem.fact(), language);
    }

    /** Lines about the customer, with units; what nobody knew is left out. */
    public List<String> history(Decision decision, Catalogue catalogue, Locale language) {
        FactWords words = facts(catalogue, language);
        return HISTORY.stream()
                .filter(name -> decision.facts().find(name).isPresent())
                .map(name -> words.label(name) + ": "
                        + words.content(name, decision.facts().find(name).orElseThrow()))
                .toList();
    }

    public FactWords facts(Catalogue catalogue, Locale language) {
        return new FactWords(texts, catalogue, language);
    }

    private String text(String key, String otherwise, Locale language) {
        return texts.getMessage(key, null, otherwise, language);
    }
}
