package io.relevo.returns;

import java.util.List;

/**
 * What the checks of a release say.
 *
 * @param faults must be mended before it is released
 * @param hints may be meant
 * @param complete whether all cases were gone through; if not, a hint names the table
 */
public record Checked(List<Finding> faults, List<Finding> hints, boolean complete) {

    public Checked {
        faults = List.copyOf(faults);
        hints = List.copyOf(hints);
    }
}
