package io.relevo.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a customer wants to send back. Nothing in it is trusted.
 *
 * @param pieces by line of the order, those that were chosen; -1 for what is no number
 * @param reason of every line that has none of its own; so with the condition
 * @param reasons by line, those that have their own
 * @param conditions by line, those that have their own
 */
record ReturnForm(
        Map<Integer, Integer> pieces,
        String reason,
        String condition,
        Map<Integer, String> reasons,
        Map<Integer, String> conditions,
        String comment,
        List<MultipartFile> photos) {

    private static final String PIECES = "pieces-";
    private static final String REASON = "reason-";
    private static final String CONDITION = "condition-";

    /**
     * With everything chosen where there is nothing to choose.
     *
     * @param line the customer comes from, or null
     */
    static ReturnForm blank(OrderView order, Integer line) {
        List<OrderView.Line> open =
                order.lines().stream().filter(OrderView.Line::returnable).toList();
        Map<Integer, Integer> chosen = new TreeMap<>();
        open.stream()
                .filter(each ->
                        open.size() == 1 ? line != null || each.left() == 1 : line != null && each.line() == line)
                .forEach(each -> chosen.put(each.line(), 1));
        return new ReturnForm(chosen, "", "", Map.of(), Map.of(), "", List.of());
    }

    static ReturnForm of(Map<String, String> sent, List<MultipartFile> photos) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        byLine(sent, PIECES).forEach((line, typed) -> {
            if (!typed.matches("0+")) {
                pieces.put(line, typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1);
            }
        });
        // A browser sends one empty file when none was chosen.
        List<MultipartFile> chosen = photos == null
                ? List.of()
                : photos.stream().filter(photo -> !photo.isEmpty()).toList();
        return new ReturnForm(
                pieces,
                sent.getOrDefault("reason", ""),
                sent.getOrDefault("condition", ""),
                byLine(sent, REASON),
                byLine(sent, CONDITION),
                sent.getOrDefault("comment", ""),
                chosen);
    }

    String reasonOf(int line) {
        return reasons.getOrDefault(line, reason);
    }

    String conditionOf(int line) {
        return conditions.getOrDefault(line, condition);
    }

    /** Whether it says something of its own about a line. */
    public boolean differs(int line) {
        return reasons.containsKey(line) || conditions.containsKey(line);
    }

    /** Without what was left blank. */
    private static Map<Integer, String> byLine(Map<String, String> sent, String field) {
        Map<Integer, String> found = new HashMap<>();
        sent.forEach((name, typed) -> {
            if (name.matches(field + "\\d{1,9}") && !typed.isBlank()) {
                found.put(Integer.valueOf(name.substring(field.length())), typed.strip());
            }
        });
        return found;
    }
}
