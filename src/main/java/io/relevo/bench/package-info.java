/**
 * The commands that measure. Drive the product by its doors, so that what is measured is what people use. Nobody uses it
 * but the command line.
 */
@ApplicationModule(allowedDependencies = {"commands", "intake", "flow", "cases", "sla", "returns"})
package io.relevo.bench;

import org.springframework.modulith.ApplicationModule;
