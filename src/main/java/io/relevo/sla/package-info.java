/**
 * Targets and business calendars in, due instants and consumed time out. A judge: knows neither case nor engine.
 * Owns {@code sla_*}.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.sla;

import org.springframework.modulith.ApplicationModule;
