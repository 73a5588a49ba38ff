package io.relevo.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** A return from before Relevo. */
class PastReturn {

    /** @param told the row that named it first */
    record Line(PastOrder.Line bought, int quantity, ReturnRow told) {}

    private final ReturnRow first;
    private final PastOrder order;
    private final Map<Integer, Line> lines = new TreeMap<>();

    PastReturn(ReturnRow first, PastOrder order) {
        this.first = first;
        this.order = order;
    }

    /** @return whether the line was there already: then the pieces are added to it */
    boolean add(PastOrder.Line bought, ReturnRow row) {
        Line present = lines.get(bought.line());
        lines.put(
                bought.line(),
                present == null
                        ? new Line(bought, row.quantity(), row)
                        : new Line(bought, present.quantity() + row.quantity(), present.told()));
        return present != null;
    }

    String number() {
        return first.number();
    }

    int row() {
        return first.row();
    }

    Instant askedAt() {
        return first.askedAt();
    }

    PastOrder order() {
        return order;
    }

    Collection<Line> lines() {
        return lines.values();
    }
}
