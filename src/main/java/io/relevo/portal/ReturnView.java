package io.relevo.portal;

import java.util.List;

/**
 * A return as its customer sees it, worded.
 *
 * @param changed the day it got there
 * @param mood {@code good}, {@code bad} or {@code waiting}
 * @param steps of its way, empty where it has none
 * @param appeal what the customer said against the refusal, or null
 */
record ReturnView(
        String number,
        String order,
        String changed,
        String mood,
        String title,
        String next,
        List<Line> lines,
        List<Step> steps,
        boolean appealable,
        String appeal) {

    /** @param accepted null while nobody knows; {@code reason} why it is or isn't, or null */
    record Line(int quantity, String name, Boolean accepted, String reason) {}

    /** @param place {@code done}, {@code now} or {@code later} */
    record Step(String key, String place) {}
}
