/**
 * The case file: number, state, entries, attachments, participants; and the ledger, who owned the case at every instant.
 * The heart of the house: doors write to it, it announces what happened. Owns {@code cases} and {@code cases_*}.
 */
@ApplicationModule(allowedDependencies = {"shop", "staff"})
package io.relevo.cases;

import org.springframework.modulith.ApplicationModule;
