/**
 * Any channel's message becomes an entry in a new or known case. Stores the original first, loses nothing.
 * Owns {@code intake_*}.
 */
@ApplicationModule(allowedDependencies = {"cases", "shop"})
package io.relevo.intake;

import org.springframework.modulith.ApplicationModule;
