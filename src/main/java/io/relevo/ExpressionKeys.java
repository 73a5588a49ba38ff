package io.relevo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Finds in a request the keys that the engine would evaluate. */
final class ExpressionKeys {

    private ExpressionKeys() {}

    /** The first such parameter of a query string, which may be null; null when there is none. */
    static String firstForbidden(String query) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                String key = decoded(pair.substring(0, sign));
                if (isForbidden(key, decoded(pair.substring(sign + 1)))) {
                    return key;
                }
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static boolean isForbidden(String key, String value) {
        return key.endsWith("Expression") && (value.contains("${") || value.contains("#{"));
    }

    /** The first key that holds an expression, at any depth; null when there is none. */
    static String firstForbidden(JsonParser json) throws IOException {
        String key = "";
        // Inside the value of such a key everything counts as its value, whatever its own keys are.
        int depth = 0;
        int within = -1;
        String withinKey = null;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token.isStructStart()) {
                if (within < 0 && key.endsWith("Expression")) {
                    within = depth;
                    withinKey = key;
                }
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
                if (depth == within) {
                    within = -1;
                }
            } else if (token == JsonToken.FIELD_NAME) {
                key = json.currentName();
            } else if (token == JsonToken.VALUE_STRING) {
                String judged = within >= 0 ? withinKey : key;
                if (isForbidden(judged, json.getText())) {
                    return judged;
                }
            }
        }
        return null;
    }
}
