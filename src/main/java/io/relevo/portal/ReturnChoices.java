package io.relevo.portal;

import io.relevo.flow.ReturnProspects;
import io.relevo.returns.Fact;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reasons and conditions a customer can choose from: those of the catalogue in force, in its words. */
@Component
class ReturnChoices {

    private final ReturnProspects prospects;

    ReturnChoices(ReturnProspects prospects) {
        this.prospects = prospects;
    }

    record Choice(String code, String label) {}

    List<Choice> reasons(Locale language) {
        return choices("reason", language);
    }

    List<Choice> conditions(Locale language) {
        return choices("condition", language);
    }

    boolean isReason(String code) {
        return fact("reason").values().contains(code);
    }

    boolean isCondition(String code) {
        return fact("condition").values().contains(code);
    }

    private List<Choice> choices(String name, Locale language) {
        Fact fact = fact(name);
        return fact.values().stream()
                .map(code -> new Choice(code, fact.word(code, language)))
                .toList();
    }

    private Fact fact(String name) {
        return prospects.catalogue().find(name).orElseThrow();
    }
}
