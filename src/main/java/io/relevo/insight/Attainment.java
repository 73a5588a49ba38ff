package io.relevo.insight;

/** Met ÷ (met + breached), never without its n (semantics.md §2). */
record Attainment(String metric, long met, long breached) {

    public long n() {
        return met + breached;
    }

    public double share() {
        return n() == 0 ? 0 : (double) met / n();
    }
}
