package io.relevo.insight;

/**
 * A level in a period.
 *
 * @param arrivals visits that began
 * @param ended visits that ended; the percentiles are over these, in working time
 * @param met of the ended ones in time, those without target left out
 * @param breached visits that passed their target
 */
record LevelFigures(
        String level, long arrivals, long ended, Long medianMillis, Long p90Millis, long met, long breached) {

    public Attainment attainment() {
        return new Attainment("level-time", met, breached);
    }
}
