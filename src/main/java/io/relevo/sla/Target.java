package io.relevo.sla;

import java.time.Duration;

/** So much working time, in that calendar. */
public record Target(Metric metric, Duration working, String calendar) {}
