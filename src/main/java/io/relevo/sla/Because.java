package io.relevo.sla;

import java.time.Instant;

/**
 * What makes a meter change.
 *
 * @param event its position in the timeline
 */
record Because(Instant at, Reason reason, int event) {}
