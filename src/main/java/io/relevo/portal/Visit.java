package io.relevo.portal;

import java.io.Serializable;
import java.time.Instant;

/** A customer who proved who they are, kept in the browser's session until then. */
record Visit(String customerId, Instant until) implements Serializable {}
