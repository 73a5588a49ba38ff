package io.relevo.parties;

import java.util.List;
import java.util.stream.Collectors;

/** A party that can't be saved as written; nothing was changed. */
public class PartyRefused extends IllegalArgumentException {

    private final transient List<PartyFault> faults;

    public PartyRefused(String code, List<PartyFault> faults) {
        super("The party '" + code + "' can't be saved: "
                + faults.stream()
                        .map(fault -> fault.field() + " ("
                                + fault.kind().code()
                                + (fault.argument() == null ? "" : ": " + fault.argument())
                                + ")")
                        .collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<PartyFault> faults() {
        return faults;
    }
}
