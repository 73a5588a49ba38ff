package io.relevo.parties;

import io.hypersistence.tsid.TSID;
import io.relevo.parties.Request.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions to areas and third parties. Joins the caller's transaction. */
@Component
public class Requests {

    private final Directory directory;
    private final RequestStore store;
    private final Clock clock;

    Requests(Directory directory, RequestStore store, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    /** Every party one can ask, in the order of their codes. */
    public List<Party> parties() {
        return directory.all();
    }

    public Optional<Party> party(String code) {
        return directory.find(code);
    }

    /**
     * Adds a party or changes the one with its code; other nodes see it within a minute.
     *
     * @throws IllegalArgumentException naming what the party lacks
     */
    public void saveParty(Party party) {
        directory.save(party);
    }

    /**
     * Records a question; the caller starts the process and calls {@link #attach}. One statement.
     *
     * @throws IllegalArgumentException if the party is unknown, naming those there are, or there is no question
     */
    public Request open(
            String reference,
            String party,
            String text,
            boolean blocking,
            Duration target,
            Instant dueAt,
            String askedBy) {
        Party asked = directory
                .find(party)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no party '" + party + "'; there are " + codes()));
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The request to '" + party + "' needs a text: what do we ask?");
        }
        var request = new Request(
                TSID.Factory.getTsid().toString(),
                reference,
                asked,
                text.replace("\0", ""),
                blocking,
                target,
                dueAt,
                askedBy,
                now(),
                Status.OPEN,
                null,
                null,
                null,
                null);
        store.insert(request);
        return request;
    }

    /** @throws IllegalArgumentException if there is no such request */
    public void attach(String requestId, String flowId) {
        if (!store.attach(requestId, flowId)) {
            throw new IllegalArgumentException("There is no request '" + requestId + "'");
        }
    }

    public Optional<Request> find(String requestId) {
        return store.find(requestId);
    }

    /** Requests of a reference, oldest first, open or not. */
    public List<Request> of(String reference) {
        return store.of(reference);
    }

    /** Requests of several references, by reference, each's oldest first; one statement. */
    public Map<String, List<Request>> of(Collection<String> references) {
        return store.of(references);
    }

    /** Requests of a reference that wait for their answer, oldest first. */
    public List<Request> openOf(String reference) {
        return store.openOf(reference);
    }

    /** The same of many references, in one statement and any order. */
    public List<Request> openOf(Collection<String> references) {
        return references.isEmpty() ? List.of() : store.openOf(references);
    }

    /** Those of {@link #openOf} without whose answer the case can't be solved. */
    public List<Request> openBlocking(String reference) {
        return openOf(reference).stream().filter(Request::blocking).toList();
    }

    /** The request a process instance carries. */
    public Optional<Request> ofFlow(String flowId) {
        return store.ofFlow(flowId);
    }

    /** @return false if it was not open any more; nothing changed then */
    public boolean answer(String requestId, String text, String answeredBy) {
        return store.settle(requestId, Status.ANSWERED, text.replace("\0", ""), answeredBy, now());
    }

    /** @return false if it was not open any more; nothing changed then */
    public boolean withdraw(String requestId, String by) {
        return store.settle(requestId, Status.WITHDRAWN, null, by, now());
    }

    private List<String> codes() {
        return parties().stream().map(Party::code).toList();
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
