package io.relevo.supervision;

import io.relevo.cases.Ledger;
import io.relevo.flow.DecisionTexts;
import io.relevo.flow.OpenClocks;
import io.relevo.parties.Party;
import io.relevo.parties.Requests;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.CalendarEditor;
import io.relevo.sla.Calendars;
import io.relevo.sla.WrittenCalendar;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What page and API do with calendars alike. */
@Component
class CalendarDesk {

    static final int LISTED_CLOCKS = 100;

    private final CalendarEditor editor;
    private final Calendars calendars;
    private final OpenClocks openClocks;
    private final Requests requests;
    private final DecisionTexts decisions;
    private final Ledger ledger;
    private final CalendarWords words;
    private final Clock time;

    CalendarDesk(
            CalendarEditor editor,
            Calendars calendars,
            OpenClocks openClocks,
            Requests requests,
            DecisionTexts decisions,
            Ledger ledger,
            CalendarWords words,
            Clock time) {
        this.editor = editor;
        this.calendars = calendars;
        this.openClocks = openClocks;
        this.requests = requests;
        this.decisions = decisions;
        this.ledger = ledger;
        this.words = words;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    /** Where the calendar is; in UTC while its zone makes no sense. */
    LocalDate today(String zone) {
        try {
            return LocalDate.ofInstant(now(), ZoneId.of(zone == null ? "" : zone.strip()));
        } catch (DateTimeException nowhere) {
            return LocalDate.ofInstant(now(), ZoneId.of("UTC"));
        }
    }

    /** Empty for one whose rows can't be used. */
    Optional<BusinessCalendar> inForce(String name) {
        try {
            return Optional.of(calendars.named(name));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    CalendarPreview preview(WrittenCalendar draft, LocalDate changesFrom) {
        CalendarEditor.Change change = editor.check(draft, changesFrom);
        return CalendarPreview.of(
                change,
                now(),
                change.before() == null ? null : openClocks.with(calendars.with(change.after()), LISTED_CLOCKS));
    }

    void delete(String name) {
        editor.delete(name, users(name));
    }

    /** Also closed cases: their clocks are read with the calendars they ran in. */
    private List<String> users(String name) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        Stream<String> parties = requests.parties().stream()
                .filter(party -> name.equals(party.calendar()))
                .map((Party party) -> party.name(language));
        Stream<String> tables = decisions.naming(name).stream().map(id -> id + ".dmn");
        Stream<String> cases = ledger.measuredIn(name) ? Stream.of(words.text("calendars.used-by-cases")) : Stream.of();
        return Stream.of(parties, tables, cases).flatMap(each -> each).toList();
    }
}
