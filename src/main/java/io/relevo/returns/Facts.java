package io.relevo.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that is known about one line of a return when it is judged: single values by the catalogue's names, and the lists
 * the points look at. A missing fact is absent, never null. Whole numbers are held as Long, others as BigDecimal
 * without trailing zeros, so two sets of facts are equal when they say the same, and JSON keeps them exactly.
 */
public record Facts(
        Map<String, Object> single,
        List<PastReturn> pastReturns,
        List<OrderLine> orderLines,
        List<LinkedAccount> linkedAccounts) {

    /** @throws IllegalArgumentException if a value is none of text, number, boolean or LocalDate */
    public Facts {
        var typed = new TreeMap<String, Object>();
        single.forEach((name, content) -> {
            if (content != null) {
                typed.put(name, typed(name, content));
            }
        });
        single = Collections.unmodifiableMap(typed);
        pastReturns = List.copyOf(pastReturns);
        orderLines = List.copyOf(orderLines);
        linkedAccounts = List.copyOf(linkedAccounts);
    }

    public static Facts of(Map<String, ?> single) {
        return new Facts(Map.copyOf(single), List.of(), List.of(), List.of());
    }

    /** These facts with one changed; null takes it away. */
    public Facts with(String name, Object content) {
        var changed = new TreeMap<>(single);
        changed.put(name, content);
        return new Facts(changed, pastReturns, orderLines, linkedAccounts);
    }

    /** @throws IllegalArgumentException if this is no JSON of {@link #json()} */
    public static Facts read(String json) {
        return FactsJson.read(json);
    }

    public String json() {
        return FactsJson.write(this);
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(single.get(name));
    }

    String text(String name) {
        return single.get(name) instanceof String text ? text : null;
    }

    Boolean flag(String name) {
        return single.get(name) instanceof Boolean flag ? flag : null;
    }

    Long integer(String name) {
        return single.get(name) instanceof Long integer ? integer : null;
    }

    BigDecimal number(String name) {
        Object content = single.get(name);
        return content instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : content instanceof BigDecimal number ? number : null;
    }

    private static Object typed(String name, Object content) {
        if (content instanceof Boolean || content instanceof String || content instanceof LocalDate) {
            return content;
        }
        if (content instanceof Number number) {
            return Numbers.canonical(number);
        }
        throw new IllegalArgumentException("Fact " + name + " is a "
                + content.getClass().getSimpleName() + "; use a text, a number, true or false, or a LocalDate");
    }
}
