/**
 * Where the time goes: follows the ledgers at its own pace and shows whose the minutes and the breaches are. Reads
 * everything and steers nothing; of {@code flow} it uses only how a ledger reads as a timeline. Owns {@code insight_*},
 * which can be thrown away and made again.
 */
@ApplicationModule(allowedDependencies = {"cases", "flow", "sla", "parties"})
package io.relevo.insight;

import org.springframework.modulith.ApplicationModule;
