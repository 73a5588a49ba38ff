package io.relevo.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.relevo.flow.Accounts;
import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import io.relevo.staff.Roster;
import io.relevo.staff.Shift;
import io.relevo.staff.Staff;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo; everybody's password is their user id. Whom somebody changed stays changed. */
@Component
@Profile("demo")
class DemoStaff {

    private final Staff staff;
    private final Accounts accounts;
    private final Roster roster;
    private final DemoFiles files;
    private final Clock clock;
    private final ZoneId zone;

    DemoStaff(
            Staff staff,
            Accounts accounts,
            Roster roster,
            DemoFiles files,
            Clock clock,
            @Value("${relevo.shop.zone}") ZoneId zone) {
        this.staff = staff;
        this.accounts = accounts;
        this.roster = roster;
        this.files = files;
        this.clock = clock;
        this.zone = zone;
    }

    void hire() {
        List<Duty> duties = files.read("shifts", new TypeReference<>() {});
        for (Agent agent : files.read("staff", new TypeReference<List<Agent>>() {})) {
            if (staff.find(agent.userId()).isEmpty()) {
                accounts.save(agent, agent.userId());
                duties.stream()
                        .filter(duty -> duty.userId().equals(agent.userId()))
                        .forEach(this::schedule);
            }
        }
    }

    private void schedule(Duty duty) {
        roster.saveShifts(
                duty.userId(),
                duty.shifts().stream().flatMap(Duty.Hours::shifts).toList());
        if (duty.away() != null) {
            LocalDate first = LocalDate.ofInstant(clock.instant(), zone)
                    .plusDays(duty.away().inDays());
            roster.addAbsence(
                    duty.userId(),
                    start(first),
                    start(first.plusDays(duty.away().days())),
                    Absence.Reason.of(duty.away().reason()),
                    duty.away().note());
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @param away null for none */
    record Duty(String userId, List<Hours> shifts, Away away) {

        record Hours(List<DayOfWeek> days, LocalTime opens, LocalTime closes) {

            Stream<Shift> shifts() {
                return days.stream().map(day -> new Shift(day, opens, closes));
            }
        }

        record Away(int inDays, int days, String reason, String note) {}
    }
}
