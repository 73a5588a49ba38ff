package io.relevo.portal;

import java.util.List;

/** An order as its customer sees it, worded. {@code delivered} and {@code promised} may be null. */
record OrderView(
        String number,
        String ordered,
        String delivered,
        String promised,
        String total,
        List<Line> lines,
        List<Parcel> parcels,
        List<PastReturn> returns) {

    /** @param left pieces that can still be returned */
    record Line(int line, String name, int quantity, int left, String price, boolean finalSale, Prospect prospect) {

        /** Whether there is anything left, and a reason to return it for; the rest the verdict says. */
        public boolean returnable() {
            return left > 0 && prospect.possible();
        }
    }

    /**
     * What is known before anybody asks.
     *
     * @param limits why it can't come back, or not for any reason; empty if it can
     * @param reasons those that are left, worded; null where all are, or none
     * @param until the last day on which that holds, or null
     */
    record Prospect(boolean possible, String limits, String reasons, String until) {}

    record Parcel(String carrier, String tracking, String status, String at) {}

    /** @param state as the page's texts name it; {@code token} is the last part of its private link */
    record PastReturn(String number, String state, String token) {}

    public boolean returnable() {
        return lines.stream().anyMatch(Line::returnable);
    }

    /** Whether one return could be for several lines. */
    public boolean manyReturnable() {
        return lines.stream().filter(Line::returnable).count() > 1;
    }

    public boolean allReturned() {
        return lines.stream().noneMatch(line -> line.left() > 0);
    }
}
