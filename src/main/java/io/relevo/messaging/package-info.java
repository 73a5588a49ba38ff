/**
 * Outgoing envelopes and their fate. Knows an opaque reference instead of the case. Owns {@code messaging_*}.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.messaging;

import org.springframework.modulith.ApplicationModule;
