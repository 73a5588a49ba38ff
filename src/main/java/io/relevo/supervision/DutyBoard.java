package io.relevo.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.relevo.flow.DutyHours;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.OpenStretch;
import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import io.relevo.staff.DutyPlan;
import io.relevo.staff.Roster;
import io.relevo.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is at work when, person by person and together. Days are those of the shop's zone. */
@Component
class DutyBoard {

    private static final String SYSTEM = "integration";

    private final Staff staff;
    private final Roster roster;
    private final DutyHours dutyHours;
    private final Calendars calendars;
    private final Clock time;
    private final ZoneId zone;

    DutyBoard(
            Staff staff,
            Roster roster,
            DutyHours dutyHours,
            Calendars calendars,
            Clock time,
            @Value("${relevo.shop.zone}") ZoneId zone) {
        this.staff = staff;
        this.roster = roster;
        this.dutyHours = dutyHours;
        this.calendars = calendars;
        this.time = time;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), zone);
    }

    /** Active people, by name; the shop's system is none. */
    List<Agent> people() {
        return staff.all().stream()
                .filter(agent -> agent.active() && !agent.role().equals(SYSTEM))
                .toList();
    }

    List<DutyTeam> teams(List<Agent> people, LocalDate first, int days) {
        return people.stream()
                .collect(groupingBy(
                        agent -> Objects.requireNonNullElse(agent.team(), ""),
                        () -> new TreeMap<>(
                                Comparator.comparing(String::isEmpty).thenComparing(name -> name)),
                        toList()))
                .entrySet()
                .stream()
                .map(team -> new DutyTeam(
                        team.getKey(),
                        team.getValue().stream()
                                .map(agent -> row(agent, first, days))
                                .toList()))
                .toList();
    }

    /** @param counted whose presence makes an hour a covered one */
    Coverage coverage(List<Agent> people, Predicate<Agent> counted, LocalDate first, int days) {
        Instant from = start(first);
        Instant to = start(first.plusDays(days));
        return Coverage.of(
                first,
                days,
                zone,
                open(from, to),
                people.stream()
                        .filter(counted)
                        .map(agent -> dutyHours.between(agent.userId(), from, to))
                        .toList());
    }

    private DutyTeam.Row row(Agent agent, LocalDate first, int days) {
        DutyPlan plan = roster.whole();
        return new DutyTeam.Row(
                agent,
                plan.shiftsOf(agent.userId()).isEmpty(),
                dutyHours.isAbsent(agent.userId(), time.instant()),
                first.datesUntil(first.plusDays(days))
                        .map(date -> day(agent, plan, date))
                        .toList());
    }

    private DutyTeam.Day day(Agent agent, DutyPlan plan, LocalDate date) {
        Instant from = start(date);
        Instant to = start(date.plusDays(1));
        return new DutyTeam.Day(
                date,
                dutyHours.between(agent.userId(), from, to),
                plan.absencesOf(agent.userId()).stream()
                        .filter(absence ->
                                absence.from().isBefore(to) && absence.to().isAfter(from))
                        .map(Absence::reason)
                        .distinct()
                        .toList());
    }

    private List<OpenStretch> open(Instant from, Instant to) {
        BusinessCalendar shop = calendars.named(Calendars.DEFAULT);
        return OpenStretch.joined(LocalDate.ofInstant(from, shop.zone())
                .minusDays(1)
                .datesUntil(LocalDate.ofInstant(to, shop.zone()).plusDays(1))
                .flatMap(date -> shop.on(date).stream().map(hours -> hours.on(date, shop.zone())))
                .map(stretch -> stretch.within(from, to)));
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
