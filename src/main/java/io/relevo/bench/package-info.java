/**
 * The command line: words that run once and exit, with figures as JSON. Drives the product by its doors, so that what is
 * measured is what people use. Nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"intake", "flow", "cases"})
package io.relevo.bench;

import org.springframework.modulith.ApplicationModule;
