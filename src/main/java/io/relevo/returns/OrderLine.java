package io.relevo.returns;

import java.math.BigDecimal;

/**
 * A line of the order the return is from, the judged one included. Public because Drools' generated classes read it.
 *
 * @param price of one piece, in the currency of the catalogue's money facts
 */
public record OrderLine(String category, BigDecimal price, long quantity) {}
