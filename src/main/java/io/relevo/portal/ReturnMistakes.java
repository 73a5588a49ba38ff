package io.relevo.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What has to be put right in a return form, by field, in the customer's words. */
@Component
class ReturnMistakes {

    static final int LONGEST_COMMENT = 2000;

    private final ReturnChoices choices;
    private final MessageSource texts;

    ReturnMistakes(ReturnChoices choices, MessageSource texts) {
        this.choices = choices;
        this.texts = texts;
    }

    Map<String, String> in(ReturnForm form, OrderView order, Locale language) {
        Map<String, String> wrong = new TreeMap<>();
        if (form.pieces().isEmpty()) {
            wrong.put("pieces", text("portal.return.wrong.none", language));
        } else if (!fits(form, order)) {
            wrong.put("pieces", text("portal.return.wrong.pieces", language));
        }
        if (missing(form, line -> choices.isReason(form.reasonOf(line)), choices.isReason(form.reason()))) {
            wrong.put("reason", text("portal.return.wrong.reason", language));
        }
        if (missing(form, line -> choices.isCondition(form.conditionOf(line)), choices.isCondition(form.condition()))) {
            wrong.put("condition", text("portal.return.wrong.condition", language));
        }
        if (form.comment().length() > LONGEST_COMMENT) {
            wrong.put("comment", text("portal.return.wrong.comment", language, LONGEST_COMMENT));
        }
        photos(form, language).ifPresent(mistake -> wrong.put("photos", mistake));
        return wrong;
    }

    String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** Of a line that is wanted; of the whole, while none is. */
    private static boolean missing(ReturnForm form, IntPredicate said, boolean saidOfTheWhole) {
        return form.pieces().isEmpty()
                ? !saidOfTheWhole
                : !form.pieces().keySet().stream().allMatch(said::test);
    }

    private static boolean fits(ReturnForm form, OrderView order) {
        return form.pieces().entrySet().stream().allMatch(piece -> order.lines().stream()
                .anyMatch(line ->
                        line.line() == piece.getKey() && piece.getValue() >= 1 && piece.getValue() <= line.left()));
    }

    private Optional<String> photos(ReturnForm form, Locale language) {
        if (form.photos().size() > ContactFiles.MOST) {
            return Optional.of(text("portal.wrong.files", language));
        }
        for (MultipartFile photo : form.photos()) {
            String name = ContactFiles.plainName(photo.getOriginalFilename());
            if (photo.getSize() > ContactFiles.LARGEST) {
                return Optional.of(text("portal.wrong.file-size", language, name));
            }
            if (PictureType.of(photo).isEmpty()) {
                return Optional.of(text("portal.return.wrong.photo", language, name));
            }
        }
        return Optional.empty();
    }
}
