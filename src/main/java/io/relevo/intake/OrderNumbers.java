package io.relevo.intake;

import io.relevo.shop.Shop;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The order a message is about, if it names one the way this shop writes them. */
@Component
class OrderNumbers {

    private static final int READ = 20_000;
    private static final int CANDIDATES = 5;

    private final Pattern pattern;
    private final Shop shop;

    OrderNumbers(@Value("${relevo.shop.order-pattern:\\b\\d{3}-\\d{4,}\\b}") String pattern, Shop shop) {
        this.pattern = Pattern.compile(pattern);
        this.shop = shop;
    }

    /** A phone number can look like an order: among several candidates one the shop knows goes first. */
    Optional<String> findIn(String subject, String text) {
        String read = (subject == null ? "" : subject + "\n") + text.substring(0, Math.min(READ, text.length()));
        List<String> candidates = pattern.matcher(read)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(CANDIDATES)
                .toList();
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        return candidates.stream()
                .filter(candidate -> shop.order(candidate).isPresent())
                .findFirst()
                .or(() -> Optional.of(candidates.get(0)));
    }
}
