package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.Explanation;
import io.relevo.returns.Explanation.Because;
import io.relevo.returns.Explanation.Flip;
import io.relevo.returns.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts an explanation into words. */
@Component
class ExplanationWords {

    private final DecisionWords words;
    private final ReturnWords customers;

    ExplanationWords(DecisionWords words, ReturnWords customers) {
        this.words = words;
        this.customers = customers;
    }

    /** @param explanation of the release that decided, if it is still there */
    ExplainedLine of(Decision decision, Optional<Explanation> explanation, Catalogue catalogue, Locale language) {
        Verdict verdict = decision.verdict();
        var facts = words.facts(catalogue, language);
        return new ExplainedLine(
                decision.line(),
                decision.id(),
                verdict.outcome(),
                words.outcome(verdict.outcome(), language),
                words.reason(verdict.reasons().get(0), language),
                verdict.score(),
                explanation.map(known -> points(known, facts, language)).orElseGet(() -> points(verdict, language)),
                explanation.map(known -> rules(known, facts, language)).orElseGet(() -> rules(verdict, language)),
                verdict.problems().stream()
                        .map(problem -> words.problem(problem, catalogue, language))
                        .toList(),
                verdict.failure(),
                explanation.map(known -> flips(known, facts, language)).orElse(List.of()),
                words.history(decision, catalogue, language),
                told(decision, explanation, facts, language),
                decision.override());
    }

    private List<ExplainedLine.Points> points(Explanation explanation, FactWords facts, Locale language) {
        return explanation.points().stream()
                .map(given -> new ExplainedLine.Points(
                        words.points(given.reason(), given.note(), language),
                        given.points(),
                        given.row(),
                        given.note(),
                        because(given.because(), facts)))
                .toList();
    }

    private List<ExplainedLine.Points> points(Verdict verdict, Locale language) {
        return verdict.hits().stream()
                .map(hit -> new ExplainedLine.Points(
                        words.points(hit.reason(), null, language), hit.points(), hit.row(), null, List.of()))
                .toList();
    }

    private List<ExplainedLine.Rule> rules(Explanation explanation, FactWords facts, Locale language) {
        return explanation.rules().stream()
                .map(rule -> new ExplainedLine.Rule(
                        words.table(rule.table(), language),
                        words.answer(rule.table(), rule.outputs(), language),
                        rule.number(),
                        because(rule.because(), facts)))
                .toList();
    }

    private List<ExplainedLine.Rule> rules(Verdict verdict, Locale language) {
        return verdict.matched().stream()
                .map(rule -> new ExplainedLine.Rule(
                        words.table(rule.table(), language),
                        words.answer(rule.table(), rule.outputs(), language),
                        0,
                        List.of()))
                .toList();
    }

    private static List<String> because(List<Because> because, FactWords facts) {
        return because.stream().map(facts::because).toList();
    }

    private List<ExplainedLine.Flip> flips(Explanation explanation, FactWords facts, Locale language) {
        return explanation.flips().stream()
                .map(flip -> new ExplainedLine.Flip(words.outcome(flip.outcome(), language), changes(flip, facts)))
                .toList();
    }

    private static List<ExplainedLine.Change> changes(Flip flip, FactWords facts) {
        return flip.changes().stream()
                .map(change -> new ExplainedLine.Change(
                        facts.label(change.fact()),
                        facts.content(change.fact(), change.from()),
                        facts.content(change.fact(), change.to())))
                .toList();
    }

    private ExplainedLine.Told told(
            Decision decision, Optional<Explanation> explanation, FactWords facts, Locale language) {
        Optional<Explanation.ForCustomer> told = explanation.map(Explanation::forCustomer);
        return new ExplainedLine.Told(
                customers.reason(decision.verdict().reasons().get(0), language),
                told.map(known -> known.because().stream()
                                .map(one -> facts.label(one.name()) + ": " + facts.content(one.name(), one.content()))
                                .distinct()
                                .toList())
                        .orElse(List.of()),
                told.flatMap(Explanation.ForCustomer::wouldHaveBeen)
                        .map(flip -> changes(flip, facts))
                        .orElse(List.of()));
    }
}
