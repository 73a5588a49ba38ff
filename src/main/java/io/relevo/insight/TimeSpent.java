package io.relevo.insight;

import java.util.List;

/**
 * Where the time of a period went.
 *
 * @param days by day and owner, in this order
 * @param ownedMillis the sum over the owners, real time
 * @param lifeMillis the sum over the cases of how long each lived in the period, computed from openings and ends alone
 */
record TimeSpent(List<OwnerTime> owners, List<DayShare> days, long ownedMillis, long lifeMillis) {

    /** Every minute has one owner. */
    public boolean conserved() {
        return ownedMillis == lifeMillis;
    }
}
