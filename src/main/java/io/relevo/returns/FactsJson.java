package io.relevo.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Facts as they are stored. A text in the form of a date is a date; the catalogue allows no other text of that form. */
final class FactsJson {

    static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    private record Stored(
            Map<String, Object> single,
            List<PastReturn> pastReturns,
            List<OrderLine> orderLines,
            List<LinkedAccount> linkedAccounts) {}

    private FactsJson() {}

    static String write(Facts facts) {
        var plain = new TreeMap<String, Object>();
        facts.single()
                .forEach((name, content) -> plain.put(name, content instanceof LocalDate ? "" + content : content));
        try {
            return JSON.writeValueAsString(
                    new Stored(plain, facts.pastReturns(), facts.orderLines(), facts.linkedAccounts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Facts read(String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            stored.single()
                    .replaceAll((name, content) ->
                            content instanceof String text && DATE.matcher(text).matches()
                                    ? LocalDate.parse(text)
                                    : content);
            return new Facts(stored.single(), stored.pastReturns(), stored.orderLines(), stored.linkedAccounts());
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("These are no stored facts: " + e.getMessage(), e);
        }
    }
}
