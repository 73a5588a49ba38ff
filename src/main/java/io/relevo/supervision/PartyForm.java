package io.relevo.supervision;

import io.relevo.parties.Party;
import io.relevo.sla.Calendars;
import java.util.Arrays;

/** What somebody types about an area or a third party; the doors judge it. */
record PartyForm(
        String code, String kind, String nameEs, String nameEn, String email, String language, String calendar) {

    static PartyForm blank() {
        return new PartyForm("", Party.Kind.THIRD_PARTY.name(), "", "", "", "es", Calendars.DEFAULT);
    }

    static PartyForm of(Party party) {
        return new PartyForm(
                party.code(),
                party.kind().name(),
                party.nameEs(),
                party.nameEn(),
                party.email(),
                party.language(),
                party.calendar());
    }

    Party toParty() {
        return new Party(
                stripped(code),
                Arrays.stream(Party.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                stripped(nameEs),
                stripped(nameEn),
                email == null || email.isBlank() ? null : email.strip(),
                language,
                calendar);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
