/**
 * The command that brings a shop's past returns in: what was known when each was asked for is worked out from its orders
 * and returns, judged by the release in use, and kept for backtests. Nobody uses it but the command line.
 */
@ApplicationModule(allowedDependencies = {"commands", "flow", "returns", "shop"})
package io.relevo.imports;

import org.springframework.modulith.ApplicationModule;
