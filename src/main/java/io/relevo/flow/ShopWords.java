package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The shop's words and money, as the catalogue of facts has them. */
@Component
@EnableConfigurationProperties(ReturnSettings.class)
class ShopWords {

    private static final String OTHER = "other";

    private final ReturnSettings settings;

    ShopWords(ReturnSettings settings) {
        this.settings = settings;
    }

    /** What no setting translates and the catalogue doesn't know is {@code other}. */
    String category(String shops, Catalogue catalogue) {
        String plain = plain(shops);
        return orOther("category", settings.categories().getOrDefault(plain, plain), catalogue);
    }

    String country(String code, Catalogue catalogue) {
        return orOther("country", code, catalogue);
    }

    boolean hygiene(String category) {
        return settings.hygiene().contains(category);
    }

    int warrantyMonths(String category) {
        return settings.warrantyMonths().getOrDefault(category, 0);
    }

    /** In US dollars at the reference rate; empty for a currency without one. */
    Optional<BigDecimal> usd(BigDecimal amount, String currency) {
        return Optional.ofNullable(settings.usd().get(currency))
                .map(rate -> amount.multiply(rate).setScale(2, RoundingMode.HALF_UP));
    }

    private static String orOther(String fact, String word, Catalogue catalogue) {
        return catalogue
                        .find(fact)
                        .map(Fact::values)
                        .filter(known -> !known.contains(word) && known.contains(OTHER))
                        .isPresent()
                ? OTHER
                : word;
    }

    /** Lower case, no accents, words joined by hyphens. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
