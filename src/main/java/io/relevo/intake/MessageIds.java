package io.relevo.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs with their angle brackets, as they stand in header fields. */
final class MessageIds {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final int MOST = 50;

    private MessageIds() {}

    /** The mail's own id, or null. */
    static String own(Headers headers) {
        String field = headers.first("Message-ID").orElse("");
        List<String> ids = in(field);
        return !ids.isEmpty() ? ids.get(0) : field.matches("[^<>\\s]{1,250}") ? '<' + field + '>' : null;
    }

    /** What the mail answers to, best first: In-Reply-To, then References from the last to the first (semantics.md §5.2). */
    static List<String> answeredBy(Headers headers) {
        var ids = new LinkedHashSet<String>();
        headers.all("In-Reply-To").forEach(field -> ids.addAll(in(field)));
        List<String> references = new ArrayList<>();
        headers.all("References").forEach(field -> references.addAll(in(field)));
        Collections.reverse(references);
        ids.addAll(references);
        return ids.stream().limit(MOST).toList();
    }

    static List<String> in(String field) {
        Matcher matcher = ID.matcher(field);
        List<String> ids = new ArrayList<>();
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }
}
