package io.relevo.flow;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import java.util.Locale;
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

    /** What a customer without a case is written in. */
    String language(Customer customer) {
        return ENGLISH.contains(customer.country()) ? "en" : "es";
    }
}
