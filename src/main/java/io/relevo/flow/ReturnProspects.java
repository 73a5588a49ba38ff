package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Facts;
import io.relevo.returns.Judge;
import io.relevo.returns.Outlook;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which lines of an order could come back if their customer asked now. Nothing is judged and nothing recorded. */
@Component
public class ReturnProspects {

    /** After every return there is. */
    private static final ReturnNumber NEXT = new ReturnNumber(Long.MAX_VALUE);

    private static final int FARTHEST = 400;

    /** Lines of an order, beyond which the search for last days would keep its customer waiting. */
    private static final int MOST_DATED = 30;

    private final Shop shop;
    private final ShopWords words;
    private final Releases releases;
    private final Judging judging;
    private final ReturnFacts facts;
    private final Clock clock;

    ReturnProspects(Shop shop, ShopWords words, Releases releases, Judging judging, ReturnFacts facts, Clock clock) {
        this.shop = shop;
        this.words = words;
        this.releases = releases;
        this.judging = judging;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param reasons for which it isn't refused at once, by the catalogue
     * @param refusals codes of why not for the other reasons; each once
     * @param lastDay with these reasons; where something is refused, the last on which it wasn't; null if there is none
     *     within a year, or the order is very long
     */
    public record Prospect(List<String> reasons, List<String> refusals, LocalDate lastDay) {}

    /** What customers may say. */
    public Catalogue catalogue() {
        return judging.catalogue();
    }

    /** By line. Where nothing can be judged, a person would decide, so everything is possible. */
    public Map<Integer, Prospect> of(Order order) {
        Judge judge;
        try {
            judge = releases.active();
        } catch (IllegalStateException noRelease) {
            Prospect anything =
                    new Prospect(catalogue().find("reason").orElseThrow().values(), List.of(), null);
            Map<Integer, Prospect> all = new HashMap<>();
            order.lines().forEach(line -> all.put(line.line(), anything));
            return all;
        }
        String country = shop.customer(order.customerId()).orElseThrow().country();
        boolean dated = order.lines().size() <= MOST_DATED;
        Map<Integer, Prospect> prospects = new HashMap<>();
        facts.of(asked(order, judge.catalogue()), judge.catalogue())
                .forEach((line, known) -> prospects.put(line, prospect(judge, known, country, dated)));
        return prospects;
    }

    private Prospect prospect(Judge judge, Facts known, String country, boolean dated) {
        Outlook now = judge.outlook(known);
        List<String> refusals = now.refused().values().stream().distinct().toList();
        LocalDate lastDay = dated ? lastDay(judge, known, now, country) : null;
        return new Prospect(now.possible(), refusals, lastDay);
    }

    private LocalDate lastDay(Judge judge, Facts known, Outlook now, String country) {
        LocalDate today = (LocalDate) known.find("requestedOn").orElseThrow();
        List<String> asked = now.refused().isEmpty()
                ? now.possible()
                : List.of(now.refused().keySet().iterator().next());
        Predicate<LocalDate> allowed = day ->
                judge.outlook(facts.on(day, known, country), asked).refused().isEmpty();
        if (now.refused().isEmpty()) {
            LocalDate far = today.plusDays(FARTHEST);
            return allowed.test(far) ? null : lastDay(today, far, allowed);
        }
        LocalDate first = (LocalDate)
                known.find("deliveredOn").or(() -> known.find("orderedOn")).orElseThrow();
        return first.isBefore(today) && allowed.test(first) ? lastDay(first, today, allowed) : null;
    }

    /** Between a day on which it holds and a later one on which it doesn't. */
    private static LocalDate lastDay(LocalDate holds, LocalDate fails, Predicate<LocalDate> condition) {
        LocalDate good = holds;
        LocalDate bad = fails;
        while (good.plusDays(1).isBefore(bad)) {
            LocalDate middle = LocalDate.ofEpochDay((good.toEpochDay() + bad.toEpochDay()) / 2);
            if (condition.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    /** One piece of each line, in the words of the judge. */
    private ReturnRequest asked(Order order, Catalogue catalogue) {
        Instant now = clock.instant();
        List<ReturnLine> lines = order.lines().stream()
                .map(line -> new ReturnLine(
                        line.line(),
                        1,
                        catalogue.find("reason").orElseThrow().values().get(0),
                        null,
                        null,
                        List.of(),
                        words.category(line.category(), catalogue),
                        words.usd(line.price(), order.currency()).orElse(null),
                        null))
                .toList();
        return ReturnRequest.asked(NEXT, order.id(), order.customerId(), null, null, now, lines);
    }
}
