@ApplicationModule(allowedDependencies = {})
package io.relevo.brokenhouse.cellar;

import org.springframework.modulith.ApplicationModule;
