package io.relevo.replay;

/** A row that was left out; {@code row} as a spreadsheet counts, the header is row 1. */
record LeftOut(int row, String reason) {}
