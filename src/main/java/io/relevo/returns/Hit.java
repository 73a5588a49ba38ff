package io.relevo.returns;

/** A row of the points table all of whose conditions held. */
public record Hit(String row, String reason, int points) {}
