/**
 * What the agent sees, claims, answers and completes; the administrator's page of agents. Owns the staff's pages,
 * the Tasklist plugin and {@code desk_*}.
 */
@ApplicationModule(allowedDependencies = {"flow", "cases", "shop", "staff", "sla", "messaging", "parties", "returns"})
package io.relevo.desk;

import org.springframework.modulith.ApplicationModule;
