package io.relevo.returns;

import java.math.BigDecimal;

/**
 * A return of the same customer before this one. Public because Drools' generated classes read it.
 *
 * @param daysAgo whole days between that request and this one
 * @param value in the currency of the catalogue's money facts
 */
public record PastReturn(long daysAgo, String reason, String category, BigDecimal value) {}
