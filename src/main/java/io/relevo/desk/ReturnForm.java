package io.relevo.desk;

import io.relevo.returns.ReturnLine;
import java.util.List;

/**
 * A return as a program asks for it. What is said of the whole holds for each item that says nothing itself.
 *
 * @param caseNumber the case it belongs to, or null
 */
record ReturnForm(
        String order,
        List<Item> items,
        String reason,
        String condition,
        String comment,
        List<String> photos,
        String caseNumber) {

    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_PHOTOS = 20;
    private static final int LONGEST_PHOTO = 500;

    /** @param photos references to the customer's photos, such as links */
    record Item(Integer line, Integer quantity, String reason, String condition, String comment, List<String> photos) {}

    /** @throws Problem naming the field that is missing or too long */
    List<ReturnLine> lines() {
        return items == null ? List.of() : items.stream().map(this::line).toList();
    }

    private ReturnLine line(Item item) {
        if (item == null || item.line() == null) {
            throw Problem.badInput("field.missing", "items.line");
        }
        if (item.quantity() == null) {
            throw Problem.badInput("field.missing", "items.quantity");
        }
        return new ReturnLine(
                item.line(),
                item.quantity(),
                CaseController.required("reason", first(item.reason(), reason)),
                blankIsNone(first(item.condition(), condition)),
                shortEnough("comment", first(item.comment(), comment), LONGEST_COMMENT),
                photos(item.photos() == null ? photos : item.photos()),
                null,
                null,
                null);
    }

    private static List<String> photos(List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_PHOTOS) {
            throw Problem.badInput("field.too-many", "photos", MOST_PHOTOS);
        }
        given.forEach(photo -> CaseController.required("photos", photo));
        return given.stream()
                .map(photo -> shortEnough("photos", photo.replaceAll("\\s+", " "), LONGEST_PHOTO))
                .toList();
    }

    static String shortEnough(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw Problem.badInput("field.too-long", field, longest);
        }
        return text;
    }

    private static String first(String own, String common) {
        return own == null ? common : own;
    }

    static String blankIsNone(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
