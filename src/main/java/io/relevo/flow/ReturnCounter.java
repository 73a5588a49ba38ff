package io.relevo.flow;

import static java.util.stream.Collectors.toMap;

import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import io.relevo.returns.Catalogue;
import io.relevo.returns.Fact;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.ReturnStep;
import io.relevo.returns.Returns;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where returns are asked for and where news about them comes in. Each method is one transaction. */
@Component
public class ReturnCounter {

    static final String PROCESS = "return-request";
    static final String[] REVIEWS = {"Task_ReviewReturn", "Task_ReviewAppeal"};

    private final Shop shop;
    private final ShopWords words;
    private final Judging judging;
    private final Returns returns;
    private final ReturnFile file;
    private final Cases cases;
    private final RuntimeService runtime;
    private final Waiting waiting;
    private final ReturnMail mail;
    private final Appeals appeals;

    ReturnCounter(
            Shop shop,
            ShopWords words,
            Judging judging,
            Returns returns,
            ReturnFile file,
            Cases cases,
            RuntimeService runtime,
            Waiting waiting,
            ReturnMail mail,
            Appeals appeals) {
        this.shop = shop;
        this.words = words;
        this.judging = judging;
        this.returns = returns;
        this.file = file;
        this.cases = cases;
        this.runtime = runtime;
        this.waiting = waiting;
        this.mail = mail;
        this.appeals = appeals;
    }

    /**
     * Opens a return, judges it and sets it on its way.
     *
     * @throws Refused {@code return.order-unknown}, {@code return.word-unknown} (field, word, the words there are), {@code
     *     return.other-customer}, {@code case.closed}
     * @throws io.relevo.returns.InvalidReturn for lines and quantities that can't be returned
     */
    @Transactional
    public ReturnRequest request(WantedReturn wanted) {
        Order order = shop.lock(wanted.order()).orElseThrow(() -> new Refused("return.order-unknown", wanted.order()));
        String caseReference = caseOf(wanted, order);
        Catalogue catalogue = judging.catalogue();
        List<ReturnLine> lines = wanted.items().stream()
                .map(item -> described(item, order, catalogue))
                .toList();
        ReturnRequest request =
                returns.open(order.id(), order.customerId(), bought(order), lines, caseReference, wanted.language());
        file.tell(request, "return.requested", order.id());
        String flow = runtime.startProcessInstanceByKey(
                        PROCESS, request.number().toString())
                .getId();
        returns.attach(request.number(), flow);
        return returns.find(request.number()).orElseThrow();
    }

    /**
     * News from carrier, warehouse or shop. Told twice it changes nothing.
     *
     * @throws TooLate {@code return.not-awaited} (number, its state) if nothing waits for it
     */
    @Transactional
    public ReturnRequest happened(ReturnNumber number, ReturnNews news) {
        ReturnEvent event = news.event();
        ReturnRequest request = locked(number);
        boolean expected = event.ofTheParcel()
                ? request.state().ordinal() >= ReturnState.AWAITING_PARCEL.ordinal()
                : request.state() == ReturnState.REFUNDING || request.state() == ReturnState.REFUNDED;
        if (!expected || !request.state().counts()) {
            throw new TooLate("return.not-awaited", number, request.state());
        }
        for (ReturnEvent step : event.chain()) {
            if (waiting.awaits(step.message(), request.flowId())) {
                returns.reach(number, step.state(), news.by(), step == event ? news.noteOfState() : null);
                if (step.ofTheParcel()) {
                    file.tell(request, "return.news." + step.news(news.passed()));
                }
                if (step == ReturnEvent.RECEIVED) {
                    mail.send(request, "return-received");
                }
                if (step == ReturnEvent.INSPECTED) {
                    returns.tell(number, news.inspection(), news.by(), news.note());
                    runtime.setVariable(
                            request.flowId(), CaseVariables.INSPECTION.name(), news.passed() ? "passed" : "failed");
                }
                if (!waiting.wakeInstance(step.message(), request.flowId())) {
                    throw new TooLate("return.not-awaited", number, request.state());
                }
            }
        }
        return returns.find(number).orElseThrow();
    }

    /**
     * The customer disagrees with a refusal; another person looks again, once.
     *
     * @param words the customer's
     * @throws TooLate {@code return.not-refused} (number, its state) if it isn't refused, or not any more
     */
    @Transactional
    public ReturnRequest appeal(ReturnNumber number, String words) {
        ReturnRequest known = returns.find(number).orElseThrow(() -> new Refused("return.unknown", number));
        Order order = shop.lock(known.orderId()).orElseThrow();
        ReturnRequest request = locked(number);
        if (!appeals.open(request)) {
            throw new TooLate("return.not-refused", number, request.state());
        }
        returns.appeal(number, bought(order), words);
        file.tell(request, "return.appealed", words);
        mail.send(request, "return-appealed");
        // The timer that ends the wait takes no lock: it may have come between the question and the call.
        if (!waiting.wakeInstance(Waiting.RETURN_APPEALED, request.flowId())) {
            throw new TooLate("return.not-refused", number, request.state());
        }
        return returns.find(number).orElseThrow();
    }

    /**
     * The same, told by somebody who works here.
     *
     * @param by the user who notes it
     */
    @Transactional
    public ReturnRequest appeal(ReturnNumber number, String words, String by) {
        ReturnRequest again = appeal(number, words);
        returns.tell(number, ReturnStep.What.APPEALED_FOR_CUSTOMER, by, null);
        return again;
    }

    /** What customers may say, and what facts are called, by the active release. */
    public Catalogue catalogue() {
        return judging.catalogue();
    }

    private ReturnRequest locked(ReturnNumber number) {
        return returns.lock(number).orElseThrow(() -> new Refused("return.unknown", number));
    }

    private String caseOf(WantedReturn wanted, Order order) {
        if (wanted.caseNumber() == null) {
            return null;
        }
        SupportCase cover = cases.lock(wanted.caseNumber());
        if (cover.state() == CaseState.CLOSED) {
            throw new Refused("case.closed", cover.number());
        }
        if (cover.customerId() != null && !cover.customerId().equals(order.customerId())) {
            throw new Refused("return.other-customer", order.id(), cover.number());
        }
        return cover.number().toString();
    }

    private ReturnLine described(ReturnLine item, Order order, Catalogue catalogue) {
        known("reason", item.reason(), catalogue);
        known("condition", item.condition(), catalogue);
        return words.described(item, order, catalogue);
    }

    private static void known(String fact, String word, Catalogue catalogue) {
        List<String> words = catalogue.find(fact).map(Fact::values).orElse(List.of());
        if (word != null && !words.isEmpty() && !words.contains(word)) {
            throw new Refused("return.word-unknown", fact, word, String.join(", ", words));
        }
    }

    private static Map<Integer, Integer> bought(Order order) {
        return order.lines().stream().collect(toMap(Order.Line::line, Order.Line::quantity));
    }
}
