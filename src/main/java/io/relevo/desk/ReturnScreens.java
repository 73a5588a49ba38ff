package io.relevo.desk;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relevo.flow.Appeals;
import io.relevo.flow.Caller;
import io.relevo.flow.ExplainedLine;
import io.relevo.flow.Explanations;
import io.relevo.returns.Decision;
import io.relevo.returns.Photos;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.Returns;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import io.relevo.staff.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts the page of a return together. */
@Component
class ReturnScreens {

    private final Shop shop;
    private final Photos photos;
    private final Explanations explanations;
    private final ReturnHistory history;
    private final ReturnCases cases;
    private final Returns returns;
    private final Appeals appeals;
    private final Staff staff;
    private final ReturnTelling telling;
    private final DeskWords words;

    ReturnScreens(
            Shop shop,
            Photos photos,
            Explanations explanations,
            ReturnHistory history,
            ReturnCases cases,
            Returns returns,
            Appeals appeals,
            Staff staff,
            ReturnTelling telling,
            DeskWords words) {
        this.shop = shop;
        this.photos = photos;
        this.explanations = explanations;
        this.history = history;
        this.cases = cases;
        this.returns = returns;
        this.appeals = appeals;
        this.staff = staff;
        this.telling = telling;
        this.words = words;
    }

    ReturnScreen of(ReturnRequest request, Caller caller) {
        Optional<Customer> customer = shop.customer(request.customerId());
        Map<Integer, ExplainedLine> why = explanations.of(request.number(), DeskWords.language()).stream()
                .collect(toMap(ExplainedLine::line, Function.identity(), (earlier, later) -> later));
        Map<Integer, Order.Line> bought = bought(request);
        String currency = shop.order(request.orderId()).map(Order::currency).orElse("");
        return new ReturnScreen(
                request.number().toString(),
                request.orderId(),
                state(request),
                mood(request.state()),
                telling.outcome(request),
                words.instant(request.requestedAt()),
                customer.map(Customer::name).orElse(request.customerId()),
                customer.map(Customer::email).orElse(null),
                request.caseReference(),
                cases.link(request.caseReference(), caller),
                request.appeal(),
                request.lines().stream()
                        .map(line -> line(line, bought.get(line.line()), currency, why.get(line.line())))
                        .toList(),
                history.of(request),
                Told.after(request.state()),
                appeals.open(request),
                request.splitFrom() == null ? null : request.splitFrom().toString(),
                returns.splitFrom(request.number()).stream()
                        .map(part -> part.number().toString())
                        .toList());
    }

    List<ReturnScreen.Row> rows(List<ReturnRequest> found) {
        return found.stream().map(this::row).toList();
    }

    private ReturnScreen.Row row(ReturnRequest request) {
        return new ReturnScreen.Row(
                request.number().toString(),
                request.orderId(),
                shop.customer(request.customerId()).map(Customer::name).orElse(request.customerId()),
                items(request),
                state(request),
                mood(request.state()),
                telling.outcome(request),
                words.instant(request.changedAt()));
    }

    String items(ReturnRequest request) {
        Map<Integer, Order.Line> bought = bought(request);
        return request.lines().stream()
                .map(line -> item(line, bought.get(line.line())))
                .collect(joining(", "));
    }

    String state(ReturnRequest request) {
        return state(request.state());
    }

    private String state(ReturnState state) {
        return words.text("desk.returns.state." + state);
    }

    /** States among what a refusal names, as the page calls them. */
    Object[] worded(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ReturnState state ? "«" + state(state) + "»" : argument)
                .toArray();
    }

    static String mood(ReturnState state) {
        return switch (state) {
            case REFUSED, EXPIRED -> "bad";
            case REQUESTED, IN_REVIEW -> "waiting";
            default -> "good";
        };
    }

    private ReturnScreen.Line line(ReturnLine line, Order.Line bought, String currency, ExplainedLine why) {
        return new ReturnScreen.Line(
                item(line, bought),
                bought == null ? null : words.money(bought.price(), line.quantity(), currency),
                telling.word("reason", line.reason()),
                line.condition() == null ? null : telling.word("condition", line.condition()),
                line.comment(),
                line.photos().stream().map(this::picture).toList(),
                why == null || why.override() == null ? null : overridden(why.override()),
                why);
    }

    private String overridden(Decision.Override override) {
        return words.text(
                "desk.returns.overridden",
                staff.nameOf(override.by()),
                telling.outcome(override.outcome()),
                override.reason());
    }

    private ReturnScreen.Picture picture(String reference) {
        return new ReturnScreen.Picture(
                reference, photos.find(reference).isPresent(), reference.matches("https?://\\S+"));
    }

    private static String item(ReturnLine line, Order.Line bought) {
        return line.quantity() + " × " + (bought == null ? "#" + line.line() : bought.name());
    }

    private Map<Integer, Order.Line> bought(ReturnRequest request) {
        return shop.order(request.orderId()).map(Order::lines).orElse(List.of()).stream()
                .collect(toMap(Order.Line::line, Function.identity()));
    }
}
