package io.relevo.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * How an area or a third party answered in a period.
 *
 * @param asked requests put in the period
 * @param answered requests answered in the period; the percentiles are over these, in the party's working time
 * @param inTime of the answered ones before the target was used up
 * @param late requests whose target was used up in the period
 * @param open requests that wait now, and
 * @param overdue of these past their target
 * @param steps ladder steps, that is reminders and notices, of the requests put in the period
 * @param weeks the share in time of each week of the period, oldest first
 */
record Scorecard(
        String party,
        long asked,
        long answered,
        long inTime,
        long late,
        long withdrawn,
        long open,
        long overdue,
        long steps,
        Long medianMillis,
        Long p90Millis,
        List<Week> weeks) {

    /** @param monday the week's first day */
    record Week(LocalDate monday, long inTime, long late) {

        public Attainment attainment() {
            return new Attainment("", inTime, late);
        }
    }

    public Attainment attainment() {
        return new Attainment("", inTime, late);
    }
}
