package io.relevo.insight;

import java.time.LocalDate;

/** What one owner had of a case on one day of the shop. */
record DayShare(LocalDate day, String owner, long realMillis, long workingMillis) {

    DayShare plus(DayShare other) {
        return new DayShare(day, owner, realMillis + other.realMillis, workingMillis + other.workingMillis);
    }
}
