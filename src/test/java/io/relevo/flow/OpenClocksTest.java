package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clocks;
import io.relevo.sla.Hours;
import io.relevo.sla.TimelineEvent;
import io.relevo.sla.WeeklyHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenClocksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Cases cases = mock();
    private final Ledger ledger = mock();
    private final Calendars calendars = Calendars.of(shop("09:00", "18:00"));
    private final OpenClocks open =
            new OpenClocks(cases, ledger, new Clocks(calendars), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Map<CaseNumber, List<LedgerEvent>> events = new LinkedHashMap<>();

    OpenClocksTest() {
        given(cases.open(any(), anyInt())).willAnswer(call -> {
            CaseNumber after = call.getArgument(0);
            return events.keySet().stream()
                    .filter(number -> after == null || number.value() > after.value())
                    .limit(call.getArgument(1, Integer.class))
                    .toList();
        });
        given(ledger.events(anyCollection())).willAnswer(call -> {
            var found = new LinkedHashMap<>(events);
            found.keySet().retainAll(call.getArgument(0, Collection.class));
            return found;
        });
    }

    @Test
    void tellsWhichDeadlinesMoveAndWhereTo() {
        opened(10001, "2026-03-02T09:30:00Z", "first-reply=PT1H@shop");
        opened(10002, "2026-03-02T09:30:00Z", "first-reply=PT10H@shop");

        var differences = open.with(calendars.with(shop("09:00", "17:00")), 10);

        assertThat(differences.cases()).isEqualTo(2);
        assertThat(differences.moved()).isEqualTo(1);
        assertThat(differences.breached()).isZero();
        assertThat(differences.first()).singleElement().satisfies(clock -> {
            assertThat(clock.number()).isEqualTo(new CaseNumber(10002));
            assertThat(clock.before().dueAt()).isEqualTo("2026-03-03T10:30:00Z");
            assertThat(clock.after().dueAt()).isEqualTo("2026-03-03T11:30:00Z");
        });
    }

    @Test
    void countsWhatWouldBeBreachedAndListsNoMoreThanAsked() {
        LongStream.rangeClosed(1, 5).forEach(n -> opened(10000 + n, "2026-03-02T09:30:00Z", "first-reply=PT1H@shop"));
        var tight = new Clocks(calendars);

        var differences = open.compare(
                each -> tight.read(
                        each.timeline().stream()
                                .map(event -> event.targets().isEmpty() ? event : OpenClocksTest.tighter(event))
                                .toList(),
                        each.now()),
                2);

        assertThat(differences.moved()).isEqualTo(5);
        assertThat(differences.breached()).isEqualTo(5);
        assertThat(differences.first()).hasSize(2).allMatch(OpenClocks.Moved::breaches);
    }

    @Test
    void goesOnPastACaseItCannotRead() {
        opened(10001, "2026-03-02T09:30:00Z", "first-reply=PT1H@atlantis");
        opened(10002, "2026-03-02T09:30:00Z", "first-reply=PT10H@shop");

        var differences = open.with(calendars.with(shop("09:00", "17:00")), 10);

        assertThat(differences.unreadable()).isEqualTo(1);
        assertThat(differences.moved()).isEqualTo(1);
    }

    @Test
    void asksForPagesOfCasesAndNeverForOne() {
        LongStream.rangeClosed(1, 1200)
                .forEach(n -> opened(10000 + n, "2026-03-02T09:30:00Z", "first-reply=PT1H@shop"));

        assertThat(open.with(calendars, 10).cases()).isEqualTo(1200);

        verify(ledger, times(3)).events(anyCollection());
        verify(cases, times(4)).open(any(), anyInt());
    }

    private static TimelineEvent tighter(TimelineEvent event) {
        return TimelineEvent.recorded(
                event.at(), event.kind(), event.standing(), event.owner(), event.level(), "first-reply=PT20M@shop");
    }

    private void opened(long number, String at, String targets) {
        var owner = new Owner("L1");
        var actor = Actor.message("mail");
        events.put(
                new CaseNumber(number),
                List.of(
                        new LedgerEvent(
                                new CaseNumber(number),
                                1,
                                Instant.parse(at),
                                Kind.OPENED,
                                CaseState.NEW,
                                owner,
                                "L1",
                                actor,
                                null),
                        new LedgerEvent(
                                new CaseNumber(number),
                                2,
                                Instant.parse(at),
                                Kind.CUSTOMER_MESSAGE,
                                CaseState.NEW,
                                owner,
                                "L1",
                                actor,
                                "m1"),
                        new LedgerEvent(
                                new CaseNumber(number),
                                3,
                                Instant.parse(at),
                                Kind.TARGETS,
                                CaseState.NEW,
                                owner,
                                "L1",
                                actor,
                                targets)));
    }

    private static BusinessCalendar shop(String opens, String closes) {
        return new BusinessCalendar(
                "shop",
                ZoneOffset.UTC,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyHours(day, Hours.of(opens, closes)))
                        .toList(),
                Map.of());
    }
}
