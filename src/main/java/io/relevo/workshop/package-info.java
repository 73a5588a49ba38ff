/**
 * Where owners and analysts change models safely: upload, check, backtest, a second person's yes, release, way back,
 * shadow. What judges returns is flow's; how well it would judge is the returns module's. Owns {@code workshop_*}.
 */
@ApplicationModule(allowedDependencies = {"flow", "returns", "commands"})
package io.relevo.workshop;

import org.springframework.modulith.ApplicationModule;
