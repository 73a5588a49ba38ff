package io.relevo.insight;

import io.relevo.cases.Owner;
import java.util.ArrayList;
import java.util.List;

/**
 * How a case went from hand to hand (semantics.md §7). Only hands count: waiting for the customer, or being solved, is
 * no hand-off, else every question to a customer would be ping-pong.
 *
 * @param pingPong the owners contain A, B, A
 * @param reopened how often it came back after it was solved
 */
record HandOffs(int count, boolean pingPong, int reopened) {

    static HandOffs of(List<Stretch> stretches) {
        List<String> hands = new ArrayList<>();
        int reopened = 0;
        for (Stretch stretch : stretches) {
            String owner = stretch.owner();
            if (owner.equals(Owner.NOBODY.code())) {
                reopened++;
            } else if (!owner.equals(Owner.CUSTOMER.code())
                    && (hands.isEmpty() || !last(hands).equals(owner))) {
                hands.add(owner);
            }
        }
        boolean pingPong = false;
        for (int i = 2; i < hands.size(); i++) {
            pingPong |= hands.get(i).equals(hands.get(i - 2));
        }
        return new HandOffs(Math.max(0, hands.size() - 1), pingPong, reopened);
    }

    private static String last(List<String> hands) {
        return hands.get(hands.size() - 1);
    }
}
