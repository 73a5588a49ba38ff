package io.relevo.bench;

/** What becomes of the n-th case: always the same shares, so that figures can be compared. */
record FlowMix(long n) {

    /** One in five. */
    boolean escalates() {
        return n % 5 == 0;
    }

    /** One in twenty. */
    boolean asksAnArea() {
        return n % 20 == 7;
    }

    /** One in ten. */
    boolean waitsForTheCustomer() {
        return n % 10 == 3;
    }
}
