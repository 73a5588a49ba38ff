/**
 * The shop one can try Relevo with: mail server, staff, customers, orders, a handful of cases and of returns. A watcher-like top
 * package, active in profile {@code demo} only; nobody uses it. Everything goes through the modules' doors.
 */
@ApplicationModule(allowedDependencies = {"flow", "cases", "shop", "staff", "returns"})
package io.relevo.demo;

import org.springframework.modulith.ApplicationModule;
