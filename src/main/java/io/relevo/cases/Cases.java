package io.relevo.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The case files: opening, finding, moving. Every method that writes locks the case's row first. */
@Component
public class Cases {

    /** Opens a case with the message as its first entry and announces {@link CaseOpened}. */
    public Received open(IncomingMessage message) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a customer's message to a case, whatever its state: a closed one gets a linked follow-up case instead.
     * Announces {@link CustomerReplied} when the message needs a person.
     *
     * @return the case and entry it ended in
     */
    public Received receive(CaseNumber number, IncomingMessage message) {
        throw new UnsupportedOperationException();
    }

    /** A third party's message for one of the case's requests; announces {@link ThirdPartyAnswered}. */
    public Received receiveAnswer(CaseNumber number, String requestId, IncomingMessage message) {
        throw new UnsupportedOperationException();
    }

    public Optional<SupportCase> find(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Those of these cases that exist, in any order, in one query. */
    public List<SupportCase> find(Collection<CaseNumber> numbers) {
        throw new UnsupportedOperationException();
    }

    /** The cases asked for, newest first: {@code size + 1} of them, so that the caller knows whether there are more. */
    public List<SupportCase> search(CaseSearch search) {
        throw new UnsupportedOperationException();
    }

    /** By the customer's link. */
    public Optional<SupportCase> findByPublicToken(String token) {
        throw new UnsupportedOperationException();
    }

    /** The customer says it is solved; announces {@link CustomerConfirmed} if the case is solved, else does nothing. */
    public void confirm(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Where a message ended. */
    public record Received(CaseNumber number, String entryId) {}
}
