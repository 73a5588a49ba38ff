package io.relevo.portal;

import java.util.List;

/**
 * A return as its customer sees it, worded.
 *
 * @param changed the day it got there
 * @param mood {@code good}, {@code bad} or {@code waiting}
 * @param money what is or was paid and how, or null
 * @param sendBy until when the parcel has to be sent, or null
 * @param labelled whether there is a parcel to send
 * @param steps of its way, empty where it has none
 * @param appealBy until when the customer may disagree with the refusal; null if they can't
 * @param appeal what the customer said against the refusal, or null
 */
record ReturnView(
        String number,
        String order,
        String changed,
        String mood,
        String title,
        String next,
        String money,
        String sendBy,
        boolean labelled,
        List<Line> lines,
        List<Step> steps,
        String appealBy,
        String appeal) {

    /** @param accepted null while nobody knows; {@code reason} why it is or isn't, or null */
    record Line(int quantity, String name, String said, Boolean accepted, String reason) {}

    /** @param place {@code done}, {@code now} or {@code later} */
    record Step(String key, String place) {}
}
