/**
 * What the customer sees and asks. Owns the customer's pages and {@code portal_*}.
 */
@ApplicationModule(allowedDependencies = {"flow", "cases", "shop", "messaging", "returns"})
package io.relevo.portal;

import org.springframework.modulith.ApplicationModule;
