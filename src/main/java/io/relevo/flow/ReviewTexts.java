package io.relevo.flow;

import static java.util.stream.Collectors.joining;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnStep;
import io.relevo.returns.Returns;
import io.relevo.returns.Verdict;
import io.relevo.staff.Staff;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a reviewer reads in the form. A form has no language of its own, so it is the shop's; Markdown, as forms show it. */
@Component
class ReviewTexts {

    private final ReviewItems items;
    private final Returns returns;
    private final Decisions decisions;
    private final Judging judging;
    private final DecisionWords words;
    private final MessageSource texts;
    private final Staff staff;
    private final ZoneId zone;
    private final Locale language;

    ReviewTexts(
            ReviewItems items,
            Returns returns,
            Decisions decisions,
            Judging judging,
            DecisionWords words,
            MessageSource texts,
            Staff staff,
            @Value("${relevo.shop.zone}") ZoneId zone,
            @Value("${relevo.shop.language}") Locale language) {
        this.items = items;
        this.returns = returns;
        this.decisions = decisions;
        this.judging = judging;
        this.words = words;
        this.texts = texts;
        this.staff = staff;
        this.zone = zone;
        this.language = language;
    }

    /** @param texts null where there is nothing to say */
    record Read(int score, Map<Variable<String>, String> texts) {}

    Read of(ReturnRequest request) {
        List<Decision> live = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .toList();
        Catalogue catalogue = judging.catalogue();
        Map<Integer, String> names = items.names(request);
        Function<Decision, String> head =
                decision -> live.size() == 1 ? "" : "**" + names.get(decision.line()) + "**\n\n";
        Map<Variable<String>, String> read = new HashMap<>();
        read.put(CaseVariables.ITEMS, items.list(request, words.facts(catalogue, language)));
        read.put(CaseVariables.CUSTOMER_WORDS, items.customerWords(request));
        read.put(CaseVariables.APPEAL, request.appeal());
        read.put(CaseVariables.PROPOSAL, each(live, head, decision -> Stream.of(proposal(decision.verdict()))));
        read.put(CaseVariables.MISSING, each(live, head, decision -> decision.verdict().problems().stream()
                .map(problem -> "- " + words.problem(problem, catalogue, language))));
        String points = each(live, head, decision -> points(decision.verdict()));
        read.put(
                CaseVariables.POINTS,
                points != null
                        ? points
                        : text(
                                read.get(CaseVariables.MISSING) == null
                                        ? "explained.review.no-points"
                                        : "explained.review.not-scored"));
        read.put(CaseVariables.MATCHED, each(live, head, decision -> decision.verdict().matched().stream()
                .map(rule -> "- **" + words.table(rule.table(), language) + ":** "
                        + words.answer(rule.table(), rule.outputs(), language))));
        read.put(
                CaseVariables.HISTORY,
                live.stream()
                        .findFirst()
                        .map(decision -> words.history(decision, catalogue, language).stream()
                                .map(line -> "- " + line)
                                .collect(joining("\n")))
                        .orElse(null));
        read.put(CaseVariables.INSPECTION_NOTE, inspection(request));
        read.put(CaseVariables.REFUSAL, request.appeal() == null ? null : refusal(live));
        return new Read(
                live.stream().mapToInt(each -> each.verdict().score()).max().orElse(0), read);
    }

    /** Null if there is nothing about any line. */
    private static String each(
            List<Decision> live, Function<Decision, String> head, Function<Decision, Stream<String>> lines) {
        String all = live.stream()
                .map(decision ->
                        Map.entry(head.apply(decision), lines.apply(decision).collect(joining("\n"))))
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + part.getValue())
                .collect(joining("\n\n"));
        return all.isEmpty() ? null : all;
    }

    private String proposal(Verdict verdict) {
        return text(
                "explained.review.proposal",
                words.outcome(verdict.outcome(), language),
                words.reason(verdict.reasons().get(0), language));
    }

    private Stream<String> points(Verdict verdict) {
        return verdict.hits().stream()
                .sorted(Comparator.comparing(hit -> -Math.abs(hit.points())))
                .map(hit -> "- **" + (hit.points() > 0 ? "+" : "") + hit.points() + "** "
                        + Markdown.plain(words.points(hit.reason(), judging.note(hit.row()), language)));
    }

    /** Null unless what came back did not pass. */
    private String inspection(ReturnRequest request) {
        return returns.steps(request.number()).stream()
                .filter(step -> step.what() == ReturnStep.What.INSPECTION_FAILED)
                .reduce((earlier, later) -> later)
                .map(step -> step.note() == null
                        ? text("explained.review.inspected", name(step.by()), day(step.at()))
                        : text(
                                "explained.review.inspected.noted",
                                name(step.by()),
                                day(step.at()),
                                Markdown.plain(step.note())))
                .orElse(null);
    }

    private String refusal(List<Decision> live) {
        Stream<String> byPeople = live.stream()
                .map(Decision::override)
                .filter(override -> override != null && override.outcome() == Outcome.DENY)
                .distinct()
                .map(override -> text(
                        "explained.review.refused-by-person",
                        name(override.by()),
                        day(override.at()),
                        Markdown.plain(override.reason())));
        Stream<String> byTables = live.stream()
                .filter(decision ->
                        decision.override() == null && decision.verdict().outcome() == Outcome.DENY)
                .map(decision -> text(
                        "explained.review.refused-by-tables",
                        day(decision.decidedAt()),
                        words.reason(decision.verdict().reasons().get(0), language)));
        return Stream.concat(byPeople, byTables).distinct().collect(joining("\n\n"));
    }

    private String name(String user) {
        return user == null ? "?" : Markdown.plain(staff.nameOf(user));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language)
                .withZone(zone)
                .format(at);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
