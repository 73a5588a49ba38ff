package io.relevo.flow;

/** Another version of the ladder is read from now on, whoever deployed it. */
record LadderChanged(String definitionId) {}
