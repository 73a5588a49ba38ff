package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules of one judgement give. Public because Drools' generated classes call it. */
public class Points {

    private final List<Hit> hits = new ArrayList<>();

    public void add(String row, String reason, int points) {
        hits.add(new Hit(row, reason, points));
    }

    List<Hit> hits() {
        return hits;
    }
}
