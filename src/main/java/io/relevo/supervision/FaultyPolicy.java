package io.relevo.supervision;

import java.util.List;

/** Rows that can't be used, each fault with row, column and what to write instead. */
class FaultyPolicy extends RuntimeException {

    private final transient List<String> faults;

    FaultyPolicy(List<String> faults) {
        super(faults.get(0));
        this.faults = faults;
    }

    List<String> faults() {
        return faults;
    }
}
