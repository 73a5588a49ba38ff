package io.relevo.desk;

import io.relevo.cases.SystemLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What Relevo wrote into a case by itself, in the reader's language: the bundle {@code entries}. */
@Component
class CaseEntryTexts {

    private final MessageSource entries = ProblemTexts.bundle("messages/entries");

    String sentence(SystemLine line) {
        return entries.getMessage(line.key(), line.arguments().toArray(), line.key(), LocaleContextHolder.getLocale());
    }
}
