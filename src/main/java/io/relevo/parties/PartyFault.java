package io.relevo.parties;

import java.util.Locale;

/**
 * One thing that is wrong with a party somebody wrote.
 *
 * @param field of {@link Party}
 * @param argument what a sentence about it names, or null
 */
public record PartyFault(String field, Kind kind, Object argument) {

    /** Arguments in parentheses. */
    public enum Kind {
        /** (code) */
        CODE_WRONG,
        /** (characters allowed) */
        CODE_LONG,
        /** (code) */
        CODE_TAKEN,
        /** (code) */
        CODE_UNKNOWN,
        KIND_MISSING,
        /** Somebody was asked already, or has the area's role. */
        KIND_FIXED,
        NAME_MISSING,
        /** (characters allowed) */
        NAME_LONG,
        /** Of a third party. */
        ADDRESS_MISSING,
        /** (address) */
        ADDRESS_WRONG,
        /** (language) */
        LANGUAGE_WRONG,
        /** (name) */
        CALENDAR_UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
