package io.relevo.insight;

/**
 * What an owner had in a period.
 *
 * @param share of all real time, 0 to 1
 * @param cases in which it had any of it
 * @param solved cases solved in the period that it ever had; the two percentiles are over these, of their whole lives
 * @param medianMillis working time per solved case; null without any
 */
record OwnerTime(
        String owner,
        long workingMillis,
        long realMillis,
        double share,
        long cases,
        long solved,
        Long medianMillis,
        Long p90Millis) {}
