package io.relevo.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a customer sends back of one line of an order.
 *
 * @param line of the order, as the shop numbers it
 * @param reason by the catalogue, such as {@code does-not-fit}
 * @param condition by the catalogue, or null if nobody said
 * @param comment in the customer's words, or null
 * @param photos opaque references to the customer's photos
 * @param category by the catalogue, or null
 * @param worth of all its pieces in the catalogue's currency, or null
 * @param decisionId the live decision about it, or null while there is none
 */
public record ReturnLine(
        int line,
        int quantity,
        String reason,
        String condition,
        String comment,
        List<String> photos,
        String category,
        BigDecimal worth,
        String decisionId) {

    public ReturnLine {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }
}
