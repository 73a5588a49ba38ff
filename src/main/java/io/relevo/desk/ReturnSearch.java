package io.relevo.desk;

import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.Returns;
import io.relevo.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds returns by whatever number or address somebody has at hand. */
@Component
class ReturnSearch {

    private static final Pattern CASE = Pattern.compile("R-\\d{1,12}");

    private final Returns returns;
    private final Shop shop;

    ReturnSearch(Returns returns, Shop shop) {
        this.returns = returns;
        this.shop = shop;
    }

    Optional<ReturnRequest> byNumber(String wanted) {
        try {
            return returns.find(ReturnNumber.parse(wanted.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** @return {@code size + 1} of them where there are more */
    List<ReturnRequest> find(String wanted, ReturnState state, int page, int size) {
        String word = wanted.strip();
        if (word.isEmpty()) {
            return state == null ? returns.newest(page, size) : returns.inState(state, page, size);
        }
        return matching(word).stream()
                .filter(found -> state == null || found.state() == state)
                .limit(size + 1L)
                .toList();
    }

    private List<ReturnRequest> matching(String word) {
        if (word.contains("@")) {
            return shop.customerByEmail(word.toLowerCase(Locale.ROOT))
                    .map(customer -> returns.ofCustomers(Set.of(customer.id())))
                    .orElse(List.of());
        }
        String upper = word.toUpperCase(Locale.ROOT);
        return CASE.matcher(upper).matches() ? returns.ofCase(upper) : returns.ofOrder(word);
    }
}
