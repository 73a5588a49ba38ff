package io.relevo.insight;

import io.relevo.sla.Clock;

/**
 * A clock and, if it was breached, whose the breach is.
 *
 * @param whose the owner at that moment, or the party that was asked; null without breach
 * @param agent who had the case then, or null
 */
record ClockFact(Clock clock, String whose, String agent) {}
