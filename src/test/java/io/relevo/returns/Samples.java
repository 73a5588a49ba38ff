package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What the tests of this package judge. */
final class Samples {

    static final Catalogue CATALOGUE = Catalogue.read(file("return-facts.json"));

    private Samples() {}

    static byte[] file(String name) {
        try {
            return new ClassPathResource("decision-tables/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String graph() {
        return new String(file(Release.GRAPH_FILE), StandardCharsets.UTF_8);
    }

    /** The graph with the first such text after a row's name changed. */
    static String graph(String graph, String row, String from, String to) {
        int at = graph.indexOf(from, graph.indexOf(row));
        assertThat(at).as(row + ": " + from).isPositive();
        return graph.substring(0, at) + to + graph.substring(at + from.length());
    }

    static Release shippedWith(String graph) {
        return Release.of(
                "candidate",
                file(Release.POINTS_FILE),
                graph.getBytes(StandardCharsets.UTF_8),
                file(Release.CATALOGUE_FILE));
    }

    /** A jacket that does not fit, from a known customer in Mexico, a week after it came. */
    static Facts jacket() {
        Map<String, Object> single = new HashMap<>();
        single.put("country", "MX");
        single.put("reason", "does-not-fit");
        single.put("condition", "opened");
        single.put("photos", 0);
        single.put("category", "fashion");
        single.put("lineValue", new BigDecimal("45.50"));
        single.put("currency", "MXN");
        single.put("quantity", 1);
        single.put("finalSale", false);
        single.put("hygiene", false);
        single.put("warrantyMonths", 0);
        single.put("orderedOn", LocalDate.parse("2026-03-01"));
        single.put("deliveredOn", LocalDate.parse("2026-03-05"));
        single.put("requestedOn", LocalDate.parse("2026-03-12"));
        single.put("daysSinceDelivery", 7);
        single.put("businessDaysSinceDelivery", 5);
        single.put("daysSinceOrdered", 11);
        single.put("delivered", true);
        single.put("segment", "standard");
        single.put("recurring", true);
        single.put("customerSinceDays", 400);
        single.put("ordersCount", 6);
        single.put("returnsCount", 1);
        single.put("returnRate", new BigDecimal("0.17"));
        single.put("returnedValue", new BigDecimal("20.10"));
        single.put("returns90d", 1);
        single.put("returnedValue90d", new BigDecimal("20.10"));
        single.put("sameReasonReturns180d", 1);
        single.put("requests24h", 1);
        single.put("otherCustomersAtAddress", 0);
        single.put("otherReturnersAtAddress", 0);
        single.put("disputes", 0);
        return new Facts(
                single,
                List.of(new PastReturn(40, "does-not-fit", "fashion", new BigDecimal("20.10"))),
                List.of(new OrderLine("fashion", new BigDecimal("45.50"), 1)),
                List.of());
    }
}
