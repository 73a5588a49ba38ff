/**
 * Asks back-office areas, carriers and payment providers, and matches their answers. Knows an opaque reference instead
 * of the case. Owns {@code parties_*}.
 */
@ApplicationModule(allowedDependencies = {"messaging"})
package io.relevo.parties;

import org.springframework.modulith.ApplicationModule;
