package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Fact;
import io.relevo.returns.ReturnLine;
import io.relevo.shop.Order;
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

    /** With its category and what it is worth, as the order has them. */
    ReturnLine described(ReturnLine item, Order order, Catalogue catalogue) {
        Optional<Order.Line> bought = order.lines().stream()
                .filter(line -> line.line() == item.line())
                .findFirst();
        return new ReturnLine(
                item.line(),
                item.quantity(),
                item.reason(),
                item.condition(),
                item.comment(),
                item.photos(),
                bought.map(line -> category(line.category(), catalogue)).orElse(null),
                bought.flatMap(line ->
                                usd(line.price().multiply(BigDecimal.valueOf(item.quantity())), order.currency()))
                        .orElse(null),
                null);
    }

    /** What no setting translates and the catalogue doesn't know is {@code other}; null stays null. */
    String category(String shops, Catalogue catalogue) {
        if (shops == null) {
            return null;
        }
        String plain = plain(shops);
        return orOther("category", settings.categories().getOrDefault(plain, plain), catalogue);
    }

    /** What the catalogue doesn't know is {@code other}; null stays null. */
    String country(String code, Catalogue catalogue) {
        return code == null ? null : orOther("country", code, catalogue);
    }

    boolean hygiene(String category) {
        return settings.hygiene().contains(category);
    }

    int warrantyMonths(String category) {
        return settings.warrantyMonths().getOrDefault(category, 0);
    }

    /** In US dollars at the reference rate; empty for a currency without one, or for none. */
    Optional<BigDecimal> usd(BigDecimal amount, String currency) {
        return Optional.ofNullable(currency).map(settings.usd()::get).map(rate -> amount.multiply(rate)
                .setScale(2, RoundingMode.HALF_UP));
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
