/**
 * Agents, their teams and roles. Owns {@code staff_*}; knows nobody.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.staff;

import org.springframework.modulith.ApplicationModule;
