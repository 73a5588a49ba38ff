/**
 * What the supervisor changes: pages and API of calendars, shifts and absences. Decides nothing by itself; the doors it
 * calls do.
 */
@ApplicationModule(allowedDependencies = {"flow", "cases", "shop", "staff", "sla", "parties"})
package io.relevo.supervision;

import org.springframework.modulith.ApplicationModule;
