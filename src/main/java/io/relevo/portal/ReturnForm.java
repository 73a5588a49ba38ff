package io.relevo.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a customer wants to send back. Nothing in it is trusted.
 *
 * @param pieces by line of the order, those that were chosen; -1 for what is no number
 */
record ReturnForm(
        Map<Integer, Integer> pieces, String reason, String condition, String comment, List<MultipartFile> photos) {

    /** As the tables know them. */
    static final List<String> REASONS = List.of(
            "changed-mind",
            "does-not-fit",
            "not-as-described",
            "wrong-item",
            "defective",
            "damaged-in-transit",
            "arrived-late");

    static final List<String> CONDITIONS = List.of("unopened", "opened", "used", "damaged");

    private static final String FIELD = "pieces-";

    /** With everything chosen where there is nothing to choose. */
    static ReturnForm blank(OrderView order) {
        Map<Integer, Integer> only = new TreeMap<>();
        List<OrderView.Line> left =
                order.lines().stream().filter(line -> line.left() > 0).toList();
        if (left.size() == 1 && left.get(0).left() == 1) {
            only.put(left.get(0).line(), 1);
        }
        return new ReturnForm(only, "", "", "", List.of());
    }

    static ReturnForm of(Map<String, String> sent, List<MultipartFile> photos) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        sent.forEach((field, typed) -> {
            if (field.matches(FIELD + "\\d{1,9}")
                    && !typed.isBlank()
                    && !typed.strip().matches("0+")) {
                boolean number = typed.strip().matches("\\d{1,9}");
                pieces.put(
                        Integer.valueOf(field.substring(FIELD.length())),
                        number ? Integer.parseInt(typed.strip()) : -1);
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
                sent.getOrDefault("comment", ""),
                chosen);
    }
}
