/** What the supervisor changes: calendars, shifts, targets, ladder. Decides nothing by itself; the doors it calls do. */
@ApplicationModule(allowedDependencies = {"flow", "cases", "shop", "staff", "sla", "parties"})
package io.relevo.supervision;

import org.springframework.modulith.ApplicationModule;
