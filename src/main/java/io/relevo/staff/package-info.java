/**
 * Agents, their teams and roles, shifts and absences. Owns {@code staff_*}; knows nobody.
 */
@ApplicationModule(allowedDependencies = {})
package io.relevo.staff;

import org.springframework.modulith.ApplicationModule;
