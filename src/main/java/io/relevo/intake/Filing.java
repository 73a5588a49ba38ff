package io.relevo.intake;

import io.relevo.cases.CaseNumber;

/** A message that was read and only has to be put where it belongs; runs inside the transaction that settles its original. */
@FunctionalInterface
interface Filing {

    Filed file();

    /** Where it ended. Number and entry are null for a bounce of nothing we know. */
    record Filed(Original.Status status, CaseNumber number, String entryId) {}
}
