package io.relevo.returns;

/** Another account at the same address. Public because Drools' generated classes read it. */
public record LinkedAccount(long returns90d) {}
