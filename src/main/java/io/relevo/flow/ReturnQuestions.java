package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.shop.Customer;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks whoever keeps a return waiting, in the return's case; from here on a person has to care, so there must be one. */
@Component
class ReturnQuestions {

    private static final String REASON = "return";
    private static final Actor CAUSE = Actor.timer("return-late");

    private final Requests requests;
    private final Asking asking;
    private final Cases cases;
    private final Returns returns;
    private final Shop shop;
    private final ReturnWords words;
    private final CustomerMail customerMail;
    private final MessageSource texts;
    private final Clock clock;

    ReturnQuestions(
            Requests requests,
            Asking asking,
            Cases cases,
            Returns returns,
            Shop shop,
            ReturnWords words,
            CustomerMail customerMail,
            MessageSource texts,
            Clock clock) {
        this.requests = requests;
        this.asking = asking;
        this.cases = cases;
        this.returns = returns;
        this.shop = shop;
        this.words = words;
        this.customerMail = customerMail;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param partyCode as the diagram names it; nobody knows whether it exists
     * @param question in the bundle {@code notices}, with return, order and since when it waits
     * @return empty if there is no such party; nothing was changed then
     */
    Optional<Request> ask(ReturnRequest request, String partyCode, String question) {
        return Optional.ofNullable(partyCode)
                .map(String::strip)
                .flatMap(requests::party)
                .map(party -> {
                    CaseNumber number = caseOf(request);
                    return asking.ask(
                            Actor.timer(Asking.RELEVO),
                            number,
                            party.code(),
                            text(request, party, question),
                            true,
                            null);
                });
    }

    /** Nobody waits for the answer any more; if it is there, it stays. */
    void withdraw(String requestId) {
        asking.withdrawIfOpen(requestId, CAUSE);
    }

    private String text(ReturnRequest request, Party party, String question) {
        Object[] facts = {request.number(), request.orderId(), customerMail.date(request.changedAt(), party.language())
        };
        return texts.getMessage(question, facts, Locale.forLanguageTag(party.language()));
    }

    /** The one it belongs to, unless that is over. */
    private CaseNumber caseOf(ReturnRequest request) {
        CaseNumber present = request.caseReference() == null ? null : CaseNumber.parse(request.caseReference());
        if (present != null && !cases.lock(present).state().isOver()) {
            return present;
        }
        CaseNumber opened = open(request, present);
        returns.belongsTo(request.number(), opened.toString());
        return opened;
    }

    private CaseNumber open(ReturnRequest request, CaseNumber followsUp) {
        Customer customer = shop.customer(request.customerId()).orElseThrow();
        String language = followsUp == null
                ? words.language(request, customer)
                : cases.find(followsUp).map(SupportCase::language).orElseThrow();
        String subject =
                texts.getMessage("ask.subject", new Object[] {request.number()}, Locale.forLanguageTag(language));
        IncomingMessage about = IncomingMessage.through(Channel.WEB_FORM, clock.instant())
                .from(customer.email(), customer.name())
                .saying(subject, "")
                .about(REASON, request.orderId())
                .in(language)
                .needsReply(false)
                .done();
        return cases.openFor(about, followsUp, CAUSE, "return.waits", request.number(), request.orderId());
    }
}
