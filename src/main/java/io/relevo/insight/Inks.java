package io.relevo.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which colour and pattern an owner has on a page: kin have kindred colours, and no two the same pair. */
public class Inks {

    private static final int PATTERNS = 5;

    private final Map<String, String> colours = new HashMap<>();
    private final Map<String, Integer> patterns = new HashMap<>();

    /** @param owners all that are on the page */
    Inks(Collection<String> owners) {
        Map<String, Integer> ofKind = new HashMap<>();
        owners.stream().distinct().sorted(Owners.ORDER).forEach(owner -> {
            String kind = Owners.kind(owner);
            int nth = ofKind.merge(kind, 1, Integer::sum) - 1;
            colours.put(owner, "ink-" + kind + (nth % 3));
            patterns.put(owner, (kind.equals("third-party") ? nth + 1 : nth) % PATTERNS);
        });
    }

    /** A class of the style sheet. */
    public String colour(String owner) {
        return colours.get(owner);
    }

    /** The pattern to lay over the colour, as a reference to the page's definitions; {@code none} for none. */
    public String pattern(String owner) {
        int pattern = patterns.get(owner);
        return pattern == 0 ? "none" : "url(#pattern-" + pattern + ")";
    }
}
