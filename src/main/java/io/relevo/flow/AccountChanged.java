package io.relevo.flow;

/** A password, a role or the right to log in changed; published in the transaction that changed it. */
public record AccountChanged(String userId) {}
