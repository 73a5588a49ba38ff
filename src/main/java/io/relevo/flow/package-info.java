/**
 * Runs the diagrams: starts, correlates, delegates, worklist. The only module besides the root that knows the engine.
 * Owns the engine's tables.
 */
@ApplicationModule(allowedDependencies = {"cases", "shop", "staff", "sla", "parties", "messaging", "returns"})
package io.relevo.flow;

import org.springframework.modulith.ApplicationModule;
