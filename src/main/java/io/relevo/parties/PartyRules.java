package io.relevo.parties;

import io.relevo.messaging.MailAddress;
import io.relevo.parties.PartyFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every party needs. */
final class PartyRules {

    /** With "back-office-" before it, it is the name of a group. */
    private static final int LONGEST_CODE = 40;

    private static final int LONGEST_NAME = 200;
    private static final Set<String> LANGUAGES = Set.of("es", "en");

    private PartyRules() {}

    static List<PartyFault> faults(Party party) {
        var faults = new ArrayList<PartyFault>();
        code(party.code(), faults);
        if (party.kind() == null) {
            faults.add(new PartyFault("kind", Kind.KIND_MISSING, null));
        }
        name("nameEs", party.nameEs(), faults);
        name("nameEn", party.nameEn(), faults);
        email(party, faults);
        if (party.language() == null || !LANGUAGES.contains(party.language())) {
            faults.add(new PartyFault("language", Kind.LANGUAGE_WRONG, party.language()));
        }
        if (isBlank(party.calendar())) {
            faults.add(new PartyFault("calendar", Kind.CALENDAR_UNKNOWN, ""));
        }
        return faults;
    }

    /** "new" is the address of the page that adds one. */
    private static void code(String code, List<PartyFault> faults) {
        if (code == null || !code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.equals("new")) {
            faults.add(new PartyFault("code", Kind.CODE_WRONG, code));
        } else if (code.length() > LONGEST_CODE) {
            faults.add(new PartyFault("code", Kind.CODE_LONG, LONGEST_CODE));
        }
    }

    private static void name(String field, String name, List<PartyFault> faults) {
        if (isBlank(name)) {
            faults.add(new PartyFault(field, Kind.NAME_MISSING, null));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(new PartyFault(field, Kind.NAME_LONG, LONGEST_NAME));
        }
    }

    private static void email(Party party, List<PartyFault> faults) {
        if (isBlank(party.email())) {
            if (party.kind() == Party.Kind.THIRD_PARTY) {
                faults.add(new PartyFault("email", Kind.ADDRESS_MISSING, null));
            }
        } else if (MailAddress.read(party.email()).isEmpty()) {
            faults.add(new PartyFault("email", Kind.ADDRESS_WRONG, party.email()));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
