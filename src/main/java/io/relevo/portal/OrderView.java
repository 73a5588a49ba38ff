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
    record Line(int line, String name, int quantity, int left, String price, boolean finalSale) {}

    record Parcel(String carrier, String tracking, String status, String at) {}

    /** @param state as the page's texts name it; {@code token} is the last part of its private link */
    record PastReturn(String number, String state, String token) {}

    /** Whether there is anything left; whether it may come back, the verdict says. */
    public boolean returnable() {
        return lines.stream().anyMatch(line -> line.left() > 0);
    }
}
