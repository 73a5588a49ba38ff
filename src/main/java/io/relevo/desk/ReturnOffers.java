package io.relevo.desk;

import java.time.Instant;
import java.util.List;

/**
 * What a customer could send back, and the words for it.
 *
 * @param chosen the order the case is about, or null
 */
record ReturnOffers(String chosen, List<Of> orders, List<Word> reasons, List<Word> conditions) {

    record Of(String id, Instant orderedAt, List<Line> lines) {}

    /** @param left pieces that can still be returned */
    record Line(int line, String name, int quantity, int left) {}

    /** @param code as the catalogue writes it */
    record Word(String code, String text) {}
}
