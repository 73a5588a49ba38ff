package io.relevo.flow;

import static java.util.stream.Collectors.toMap;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a customer is told about a decision: what may be told, and in their words. */
@Component
public class ReturnWords {

    private static final Set<String> ENGLISH = Set.of("US", "GB", "CA", "AU", "IE", "NZ");

    private final MessageSource texts;
    private final Decisions decisions;

    ReturnWords(MessageSource texts, Decisions decisions) {
        this.texts = texts;
        this.decisions = decisions;
    }

    /** A sentence for a reason code; for one that nobody worded, and for risk, one that gives nothing away. */
    public String reason(String code, Locale language) {
        String general = texts.getMessage("verdict.reason", null, language);
        return texts.getMessage("verdict.reason." + code, null, general, language);
    }

    /**
     * What a customer is told about a line.
     *
     * @param accepted null while it isn't decided
     * @param reason why, in a sentence, or null
     */
    public record Told(Boolean accepted, String reason) {}

    /** By line of the order. */
    public Map<Integer, Told> lines(ReturnRequest request, Locale language) {
        Map<String, Decision> decided = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .collect(toMap(Decision::id, decision -> decision));
        return request.lines().stream()
                .collect(toMap(ReturnLine::line, line -> told(request, decided.get(line.decisionId()), language)));
    }

    private Told told(ReturnRequest request, Decision decision, Locale language) {
        if (decision == null) {
            return new Told(null, null);
        }
        Outcome byTables = decision.verdict().outcome();
        boolean refusedAfterAll = request.outcome() == Outcome.DENY && byTables != Outcome.DENY;
        if (decision.override() != null || refusedAfterAll) {
            boolean accepted = !refusedAfterAll && decision.override().outcome() != Outcome.DENY;
            return new Told(accepted, texts.getMessage("verdict.by-person", null, language));
        }
        return byTables == Outcome.MANUAL_REVIEW
                ? new Told(null, null)
                : new Told(
                        byTables != Outcome.DENY,
                        reason(decision.verdict().reasons().get(0), language));
    }

    /** Whether there is a sentence of its own for it; risk has none. */
    public boolean mayBeTold(String code) {
        return texts.getMessage("verdict.reason." + code, null, null, Locale.forLanguageTag("es")) != null;
    }

    /**
     * Why something can't come back; with the last day on which it could, where the sentence has a place for it.
     *
     * @param day worded, or null
     */
    public String refusal(String code, String day, Locale language) {
        String dated =
                day == null ? null : texts.getMessage("verdict.ended." + code, new Object[] {day}, null, language);
        String general = texts.getMessage("verdict.refused", null, language);
        return dated != null ? dated : texts.getMessage("verdict.reason." + code, null, general, language);
    }

    /** Why it was decided so, of the first line that was. */
    String reason(ReturnRequest request, String language) {
        Locale locale = Locale.forLanguageTag(language == null ? "es" : language);
        return decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .filter(decision -> decision.verdict().outcome() == request.outcome())
                .findFirst()
                .filter(decision -> request.outcome() != Outcome.MANUAL_REVIEW)
                .map(decision -> reason(decision.verdict().reasons().get(0), locale))
                .orElseGet(() -> texts.getMessage("verdict.reason", null, locale));
    }

    /** What a customer without a case is written in: what they asked in, else by their country. */
    String language(ReturnRequest request, Customer customer) {
        if (request.language() != null) {
            return request.language();
        }
        return ENGLISH.contains(customer.country()) ? "en" : "es";
    }
}
