package io.relevo.desk;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What Relevo wrote into a case by itself, in the reader's language: the bundle {@code entries}. */
@Component
class CaseEntryTexts {

    private final MessageSource entries = ProblemTexts.bundle("messages/entries");

    /** @param stored the message key, then its arguments, one a line; any other text is shown as it is */
    String sentence(String stored) {
        List<String> lines = Arrays.asList(stored.split("\n", -1));
        Object[] arguments = lines.stream().skip(1).toArray();
        return entries.getMessage(lines.get(0), arguments, stored, LocaleContextHolder.getLocale());
    }
}
