package io.relevo.portal;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import io.relevo.flow.Refused;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnWords;
import io.relevo.flow.WantedReturn;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.InvalidReturn;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code POST /api/returns} from a customer's own session in the portal. It is asked before the staff's, and only by a
 * session that {@link Visits#speaksFor}.
 */
@Configuration
class CustomersApi {

    private final Shop shop;
    private final Visits visits;
    private final Floodgate floodgate;
    private final ReturnCounter counter;
    private final ReturnChoices choices;
    private final ReturnWords words;
    private final Decisions decisions;
    private final ReturnLinks links;
    private final MessageSource texts;

    CustomersApi(
            Shop shop,
            Visits visits,
            Floodgate floodgate,
            ReturnCounter counter,
            ReturnChoices choices,
            ReturnWords words,
            Decisions decisions,
            ReturnLinks links,
            MessageSource texts) {
        this.shop = shop;
        this.visits = visits;
        this.floodgate = floodgate;
        this.counter = counter;
        this.choices = choices;
        this.words = words;
        this.decisions = decisions;
        this.links = links;
        this.texts = texts;
    }

    /** What is said of the whole holds for each item that says nothing itself. */
    record Wanted(String order, List<Item> items, String reason, String condition, String comment) {

        record Item(Integer line, Integer quantity, String reason, String condition) {}

        private ReturnLine line(Item item) {
            return new ReturnLine(
                    item.line(),
                    item.quantity(),
                    item.reason() == null ? reason : item.reason(),
                    item.condition() == null ? condition : item.condition(),
                    comment,
                    List.of(),
                    null,
                    null,
                    null);
        }

        private boolean complete() {
            return order != null
                    && items != null
                    && items.stream().allMatch(item -> item != null && item.line() != null && item.quantity() != null);
        }
    }

    /**
     * @param reasons codes, those that customers are told
     * @param explanation the same in words
     * @param page where the customer sees how it goes on
     */
    record Answer(
            String returnNumber,
            Outcome outcome,
            List<String> reasons,
            List<String> explanation,
            String decisionId,
            String page) {}

    @Bean
    RouterFunction<ServerResponse> customersReturns() {
        return RouterFunctions.route()
                .POST("/api/returns", request -> visits.speaksFor(request.servletRequest()), this::ask)
                .build();
    }

    private ServerResponse ask(ServerRequest request) throws ServletException, IOException {
        String customer = visits.requireCustomer(request.servletRequest());
        Wanted wanted;
        try {
            wanted = request.body(Wanted.class);
        } catch (HttpMessageNotReadableException unreadable) {
            return refusal(HttpStatus.BAD_REQUEST, "portal.api.unreadable");
        }
        if (wanted == null || !wanted.complete()) {
            return refusal(HttpStatus.BAD_REQUEST, "portal.api.unreadable");
        }
        Optional<Order> own =
                shop.order(wanted.order()).filter(order -> order.customerId().equals(customer));
        if (own.isEmpty()) {
            return refusal(HttpStatus.NOT_FOUND, "portal.api.order");
        }
        List<ReturnLine> lines = wanted.items().stream().map(wanted::line).toList();
        if (!lines.stream().allMatch(line -> choices.isReason(line.reason()))) {
            return refusal(HttpStatus.UNPROCESSABLE_ENTITY, "portal.return.wrong.reason");
        }
        if (!lines.stream().allMatch(line -> line.condition() == null || choices.isCondition(line.condition()))) {
            return refusal(HttpStatus.UNPROCESSABLE_ENTITY, "portal.return.wrong.condition");
        }
        if (wanted.comment() != null && wanted.comment().length() > ReturnMistakes.LONGEST_COMMENT) {
            return refusal(HttpStatus.UNPROCESSABLE_ENTITY, "portal.return.wrong.comment");
        }
        if (!floodgate.admit(request.servletRequest().getRemoteAddr(), customer)) {
            return refusal(HttpStatus.TOO_MANY_REQUESTS, "portal.wrong.too-many");
        }
        try {
            return ServerResponse.status(HttpStatus.CREATED)
                    .body(answer(counter.request(new WantedReturn(wanted.order(), lines, null, language()))));
        } catch (InvalidReturn noSuchPieces) {
            return refusal(HttpStatus.UNPROCESSABLE_ENTITY, "portal.return.wrong.pieces");
        } catch (Refused refused) {
            return refusal(HttpStatus.UNPROCESSABLE_ENTITY, "portal.return.wrong.other");
        }
    }

    private Answer answer(ReturnRequest request) {
        List<Decision> live = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .toList();
        Optional<Decision> deciding = live.stream()
                .filter(decision -> decision.verdict().outcome() == request.outcome())
                .findFirst();
        Locale language = LocaleContextHolder.getLocale();
        List<String> told = deciding.map(decision -> decision.verdict().reasons()).orElse(List.of()).stream()
                .filter(words::mayBeTold)
                .toList();
        return new Answer(
                request.number().toString(),
                request.outcome(),
                told,
                told.stream().map(code -> words.reason(code, language)).toList(),
                deciding.map(Decision::id).orElse(null),
                "/portal/returns/" + links.token(request.number()));
    }

    private static String language() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "es";
    }

    private ServerResponse refusal(HttpStatus status, String key) {
        String sentence =
                texts.getMessage(key, new Object[] {ReturnMistakes.LONGEST_COMMENT}, LocaleContextHolder.getLocale());
        return ServerResponse.status(status)
                .contentType(APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
