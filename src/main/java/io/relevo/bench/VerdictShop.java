package io.relevo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hypersistence.tsid.TSID;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The shop's own system as the server sees it: tells customers and orders, asks for returns. All by HTTP. */
class VerdictShop {

    /** Each a customer's own order, each line returned by itself. */
    static final int LINES = 2;

    private static final List<String> COUNTRIES = List.of("MX", "MX", "MX", "CL", "CO", "AR");
    private static final Map<String, String> CURRENCIES = Map.of("MX", "MXN", "CL", "CLP", "CO", "COP", "AR", "ARS");
    private static final List<String> CATEGORIES =
            List.of("Ropa", "Calzado", "Telefonía", "Hogar", "Belleza", "Juguetes", "Lencería");
    private static final List<String> REASONS =
            List.of("changed-mind", "does-not-fit", "defective", "wrong-item", "not-as-described", "arrived-late");
    private static final List<String> CONDITIONS = List.of("unopened", "opened", "used", "damaged");
    private static final int CREATED = 201;

    private final URI server;
    private final String credentials;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();

    /** @param user name, colon, password */
    VerdictShop(URI server, String user) {
        this.server = server;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** A line of an order nobody asked to return yet. */
    record Bought(String order, int line) {}

    /** @throws CommandFailed if the server doesn't take the customer or the order */
    List<Bought> sell() {
        Random random = ThreadLocalRandom.current();
        String id = "BENCH-" + TSID.Factory.getTsid();
        String country = one(COUNTRIES, random);
        Instant now = Instant.now();
        tell(
                "/api/customers",
                Map.of(
                        "id",
                        id,
                        "email",
                        id.toLowerCase() + "@cliente.example",
                        "name",
                        "Inés Mora",
                        "country",
                        country,
                        "since",
                        "2023-01-10",
                        "disputes",
                        random.nextInt(10) / 9,
                        "address",
                        "Calle " + id));
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Bought> bought = new ArrayList<>();
        for (int line = 1; line <= LINES; line++) {
            lines.add(Map.of(
                    "line",
                    line,
                    "sku",
                    "SKU-" + random.nextInt(1_000),
                    "name",
                    "Saco de lino",
                    "category",
                    one(CATEGORIES, random),
                    "quantity",
                    1 + random.nextInt(3),
                    "price",
                    100 + random.nextInt(20_000),
                    "finalSale",
                    random.nextInt(20) == 0));
            bought.add(new Bought(id, line));
        }
        int days = random.nextInt(40);
        tell(
                "/api/orders",
                Map.of(
                        "id",
                        id,
                        "customer",
                        id,
                        "orderedAt",
                        now.minus(Duration.ofDays(days + 4L)).toString(),
                        "deliveredAt",
                        now.minus(Duration.ofDays(days + 1L)).toString(),
                        "currency",
                        CURRENCIES.get(country),
                        "lines",
                        lines));
        return bought;
    }

    void ask(Bought bought, VerdictTally tally) {
        Random random = ThreadLocalRandom.current();
        Map<String, Object> body = Map.of(
                "order", bought.order(),
                "items", List.of(Map.of("line", bought.line(), "quantity", 1)),
                "reason", one(REASONS, random),
                "condition", one(CONDITIONS, random));
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = post("/api/returns", body);
            long took = System.nanoTime() - start;
            JsonNode outcome = response.statusCode() == CREATED
                    ? json.readTree(response.body()).path("outcome")
                    : null;
            if (outcome != null && outcome.isTextual()) {
                tally.verdict(outcome.asText(), took);
            } else {
                tally.error(outcome == null ? "" + response.statusCode() : "no outcome");
            }
        } catch (IOException broken) {
            tally.error(broken.getClass().getSimpleName());
        }
    }

    private void tell(String path, Map<String, ?> body) {
        try {
            HttpResponse<String> response = post(path, body);
            if (response.statusCode() != CREATED) {
                throw new CommandFailed(
                        CommandTexts.get("verdict.refused", server + path, response.statusCode(), response.body()),
                        null);
            }
        } catch (IOException unreachable) {
            throw new CommandFailed(CommandTexts.get("verdict.unreachable", server, unreachable), unreachable);
        }
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .timeout(Duration.ofMinutes(1))
                            .header("Authorization", credentials)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(written(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandTexts.get("verdict.stopped"), stopped);
        }
    }

    private String written(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
