package io.relevo.desk;

import io.relevo.parties.Party;

/** Somebody the agent can ask. */
record RequestParty(String code, String name, Party.Kind kind) {

    static RequestParty of(Party party, String language) {
        return new RequestParty(party.code(), party.name(language), party.kind());
    }
}
