package io.relevo.desk;

import io.relevo.cases.SystemLine;
import io.relevo.parties.Requests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What Relevo wrote into a case by itself, in the reader's language: the bundle {@code entries}, its arguments in words
 * where they are codes.
 */
@Component
class CaseEntryTexts {

    private enum Meaning {
        AS_WRITTEN,
        PEOPLE,
        PARTY,
        METRIC,
        REASON,
        RECIPIENT
    }

    /** What the arguments mean, by the first word of the key or the whole key. */
    private static final Map<String, List<Meaning>> ARGUMENTS = Map.of(
            "outcome", List.of(Meaning.PEOPLE, Meaning.REASON),
            "request", List.of(Meaning.PARTY),
            "return-reviewed", List.of(Meaning.AS_WRITTEN, Meaning.PEOPLE),
            "deadline.handed-to-lead", List.of(Meaning.PEOPLE),
            "deadline.notified", List.of(Meaning.METRIC, Meaning.AS_WRITTEN, Meaning.PEOPLE),
            "deadline.nobody-to-notify", List.of(Meaning.METRIC, Meaning.AS_WRITTEN, Meaning.RECIPIENT));

    private final MessageSource entries = ProblemTexts.bundle("messages/entries");
    private final Requests requests;
    private final CaseTabTexts words;

    CaseEntryTexts(Requests requests, CaseTabTexts words) {
        this.requests = requests;
        this.words = words;
    }

    String sentence(SystemLine line, CasePeople people) {
        List<Meaning> meanings = meanings(line.key());
        Object[] arguments = IntStream.range(0, line.arguments().size())
                .mapToObj(i -> worded(
                        i < meanings.size() ? meanings.get(i) : Meaning.AS_WRITTEN,
                        line.arguments().get(i),
                        people))
                .toArray();
        return entries.getMessage(line.key(), arguments, line.key(), LocaleContextHolder.getLocale());
    }

    private static List<Meaning> meanings(String key) {
        return ARGUMENTS.getOrDefault(
                key, ARGUMENTS.getOrDefault(key.substring(0, Math.max(0, key.indexOf('.'))), List.of()));
    }

    private String worded(Meaning meaning, String argument, CasePeople people) {
        return switch (meaning) {
            case AS_WRITTEN -> argument;
            case PEOPLE -> Arrays.stream(argument.split(", ")).map(people::name).collect(Collectors.joining(", "));
            case PARTY ->
                requests.party(argument)
                        .map(party -> party.name(LocaleContextHolder.getLocale().getLanguage()))
                        .orElse(argument);
            case METRIC -> words.word("metric", argument);
            case REASON -> words.word("why", argument);
            case RECIPIENT -> words.word("recipient", argument);
        };
    }
}
