package io.relevo.flow;

import io.relevo.returns.ReturnStep;

/**
 * What somebody tells about a return.
 *
 * @param passed whether an inspection passed; of no meaning for other events
 * @param by the user who tells it
 * @param note in their words, or null
 */
public record ReturnNews(ReturnEvent event, boolean passed, String by, String note) {

    ReturnStep.What inspection() {
        return passed ? ReturnStep.What.INSPECTION_PASSED : ReturnStep.What.INSPECTION_FAILED;
    }

    /** Once is enough: what was said of an inspection stands beside it. */
    String noteOfState() {
        return event == ReturnEvent.INSPECTED ? null : note;
    }
}
