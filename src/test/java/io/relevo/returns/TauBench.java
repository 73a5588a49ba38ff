package io.relevo.returns;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The shop of tau-bench retail: orders, users, and what users want with the actions published as right. */
final class TauBench {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    /** Python's texts, its names, and everything else one by one. */
    private static final Pattern PYTHON =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|[A-Za-z_]\\w*(?:\\s*=|\\()?|.|\\n");

    private static final Pattern WISH =
            Pattern.compile("Return (#W\\d+) via (\\w+): (.*?); (?=$|[A-Z][a-z]+ (?:#|order))");

    private static final Pattern OPTION = Pattern.compile("'([^']*)': '([^']*)'");

    private final JsonNode orders;
    private final JsonNode users;
    private final JsonNode tasks;

    TauBench(Path folder) {
        try {
            orders = JSON.readTree(Files.readString(folder.resolve("orders.json")));
            users = JSON.readTree(Files.readString(folder.resolve("users.json")));
            String python = Files.readString(folder.resolve("tasks_train.py"));
            tasks = JSON.readTree(json(python.substring(python.indexOf('['))));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What a user asks to send back; the items by the names the user gives them. */
    record Wish(int task, String user, String order, String refundTo, List<String> items) {}

    /** An action published as right. */
    record Action(int task, String user, String name, String order, List<String> items, String refundTo) {}

    record Item(String id, String name, Map<String, String> options, BigDecimal price) {

        /** @param words its name, and where it is one of several, its options as Python writes them */
        boolean isMeantBy(String words) {
            int brace = words.indexOf(" {");
            if (brace < 0) {
                return words.equals(name);
            }
            Map<String, String> meant = new LinkedHashMap<>();
            Matcher option = OPTION.matcher(words.substring(brace));
            while (option.find()) {
                meant.put(option.group(1), option.group(2));
            }
            return words.substring(0, brace).equals(name) && options.entrySet().containsAll(meant.entrySet());
        }
    }

    int tasks() {
        return tasks.size();
    }

    /** As the users' words have them, in all tasks. */
    List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (int number = 0; number < tasks.size(); number++) {
            JsonNode task = tasks.get(number);
            Matcher wish = WISH.matcher(task.get("instruction").asText());
            while (wish.find()) {
                wishes.add(new Wish(
                        number,
                        task.get("user_id").asText(),
                        wish.group(1),
                        wish.group(2),
                        Arrays.stream(wish.group(3).split(";"))
                                .map(String::strip)
                                .toList()));
            }
        }
        return wishes;
    }

    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (int number = 0; number < tasks.size(); number++) {
            JsonNode task = tasks.get(number);
            for (JsonNode action : task.get("actions")) {
                JsonNode what = action.get("kwargs");
                actions.add(new Action(
                        number,
                        task.get("user_id").asText(),
                        action.get("name").asText(),
                        what.path("order_id").asText(),
                        texts(what.path("item_ids")),
                        what.path("payment_method_id").asText()));
            }
        }
        return actions;
    }

    Set<String> orders() {
        Set<String> numbers = new TreeSet<>();
        orders.fieldNames().forEachRemaining(numbers::add);
        return numbers;
    }

    List<Item> items(String order) {
        return StreamSupport.stream(orders.get(order).get("items").spliterator(), false)
                .map(item -> new Item(
                        item.get("item_id").asText(),
                        item.get("name").asText(),
                        JSON.convertValue(item.get("options"), new TypeReference<Map<String, String>>() {}),
                        item.get("price").decimalValue()))
                .toList();
    }

    String status(String order) {
        return orders.get(order).get("status").asText();
    }

    String buyer(String order) {
        return orders.get(order).get("user_id").asText();
    }

    Set<String> paidWith(String order) {
        Set<String> methods = new HashSet<>();
        orders.get(order)
                .get("payment_history")
                .forEach(paid -> methods.add(paid.get("payment_method_id").asText()));
        return methods;
    }

    Map<String, String> methods(String user) {
        Map<String, String> methods = new LinkedHashMap<>();
        users.get(user)
                .get("payment_methods")
                .fields()
                .forEachRemaining(method -> methods.put(
                        method.getKey(), method.getValue().get("source").asText()));
        return methods;
    }

    int ordersOf(String user) {
        return users.get(user).get("orders").size();
    }

    /** {@code Task(a=[Action(b='c')])} is {@code {"a":[{"b":"c"}]}}. */
    private static String json(String python) throws IOException {
        var json = new StringBuilder();
        Matcher token = PYTHON.matcher(python);
        while (token.find()) {
            String word = token.group();
            if (word.startsWith("'")) {
                json.append(JSON.writeValueAsString(
                        word.substring(1, word.length() - 1).replace("\\'", "'")));
            } else if (word.endsWith("=")) {
                json.append('"').append(word.replace("=", "").strip()).append("\":");
            } else if (word.endsWith("(") && word.length() > 1) {
                json.append('{');
            } else {
                json.append(word.equals(")") ? "}" : word);
            }
        }
        return json.toString();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
