/**
 * Judges a return: facts in, verdict out. Knows neither case nor engine nor shop, so that tables can be tested and
 * backtested without them; the only module that knows Drools. Owns {@code returns_*}.
 */
@ApplicationModule(allowedDependencies = {"feel"})
package io.relevo.returns;

import org.springframework.modulith.ApplicationModule;
