package io.relevo.cases;

/** A case's ledger is about to be written with new events. Who hears it may append to the same ledger, once. */
public record LedgerGrew(CaseNumber number) {}
