package io.relevo.desk;

import io.relevo.flow.ExplainedLine;
import java.util.List;

/**
 * The page of a return, worded.
 *
 * @param mood {@code good}, {@code bad} or {@code waiting}
 * @param caseLink where the case can be seen by this reader, or null
 * @param tellable what can come next
 * @param splitFrom the return these lines were asked for in, which was accepted without them; or null
 * @param split returns of the lines that were refused while these were not
 */
record ReturnScreen(
        String number,
        String order,
        String state,
        String mood,
        String outcome,
        String requested,
        String customer,
        String email,
        String caseNumber,
        String caseLink,
        String appeal,
        List<Line> lines,
        List<Step> history,
        List<Told.Choice> tellable,
        boolean appealable,
        String splitFrom,
        List<String> split) {

    /**
     * @param overridden what a person decided instead, or null
     * @param why null while nothing was decided
     */
    record Line(
            String item,
            String worth,
            String reason,
            String condition,
            String comment,
            List<Picture> photos,
            String overridden,
            ExplainedLine why) {}

    /** @param kept by us, so it can be shown; else a link or a name somebody else gave it */
    record Picture(String reference, boolean kept, boolean link) {}

    /** @param what in words; {@code by} and {@code note} may be null */
    record Step(String at, String what, String by, String note) {}

    record Row(
            String number,
            String order,
            String customer,
            String items,
            String state,
            String mood,
            String outcome,
            String changed) {}
}
