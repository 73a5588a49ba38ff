package io.relevo.desk;

import io.relevo.parties.Party;
import io.relevo.parties.Request;
import java.time.Instant;

/** A request to an area or a third party, as the agent sees it. */
record RequestLine(
        String id,
        String party,
        String partyName,
        Party.Kind kind,
        String text,
        boolean blocking,
        Request.Status status,
        String askedBy,
        String askedByName,
        Instant askedAt,
        Instant dueAt,
        String answer,
        String answeredBy,
        Instant settledAt) {

    static RequestLine of(Request request, String language, CasePeople people) {
        return new RequestLine(
                request.id(),
                request.party().code(),
                request.party().name(language),
                request.party().kind(),
                request.text(),
                request.blocking(),
                request.status(),
                request.askedBy(),
                people.name(request.askedBy()),
                request.askedAt(),
                request.dueAt(),
                request.answer(),
                request.answeredBy(),
                request.settledAt());
    }
}
