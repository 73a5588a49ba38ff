/**
 * The language of the decision tables' cells, as the engine speaks it, only faster. The engine's configuration and
 * {@code returns} use the same one, so a table answers alike in both.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.feel;

import org.springframework.modulith.ApplicationModule;
