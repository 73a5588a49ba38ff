/**
 * The shop one can try Relevo with: mail server, staff, customers, orders and a handful of cases. A watcher-like top
 * package, active in profile {@code demo} only; nobody uses it. Everything goes through the modules' doors.
 */
@ApplicationModule(allowedDependencies = {"flow", "cases", "shop", "staff"})
package io.relevo.demo;

import org.springframework.modulith.ApplicationModule;
