/**
 * The command that runs another desk's log through the real ledger and the real clocks, in memory: it shows whether every
 * minute has one owner and how the log's own counts agree. Nobody uses it but the command line.
 */
@ApplicationModule(allowedDependencies = {"commands", "cases", "sla", "flow"})
package io.relevo.replay;

import org.springframework.modulith.ApplicationModule;
