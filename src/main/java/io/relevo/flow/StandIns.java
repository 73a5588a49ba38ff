package io.relevo.flow;

import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets what an absent person would have got. Somebody is always found: at worst the absent ones themselves. */
@Component
class StandIns {

    private final Staff staff;
    private final DutyHours dutyHours;
    private final Clock time;

    StandIns(Staff staff, DutyHours dutyHours, Clock time) {
        this.staff = staff;
        this.dutyHours = dutyHours;
        this.time = time;
    }

    /** Themselves; if absent, the first of their leads who isn't; else the others of their role. */
    List<Agent> forOne(Agent agent) {
        return present(agent).map(List::of).orElseGet(() -> {
            List<Agent> others =
                    staff.inRole(agent.role()).stream().filter(this::isPresent).toList();
            return others.isEmpty() ? List.of(agent) : others;
        });
    }

    /** Those who are there; if nobody is, their leads. */
    List<Agent> forAll(List<Agent> group) {
        List<Agent> there = group.stream().filter(this::isPresent).toList();
        if (there.isEmpty()) {
            there = group.stream()
                    .flatMap(agent -> present(agent).stream())
                    .distinct()
                    .toList();
        }
        return there.isEmpty() ? group : there;
    }

    /** Their lead, the lead's lead and so on; nobody twice, however people reported to each other. */
    Stream<Agent> leads(Agent agent) {
        Set<String> seen = new HashSet<>(Set.of(agent.userId()));
        return Stream.iterate(lead(agent), Optional::isPresent, lead -> lead.flatMap(this::lead))
                .map(Optional::orElseThrow)
                .takeWhile(lead -> seen.add(lead.userId()));
    }

    private Optional<Agent> lead(Agent agent) {
        return Optional.ofNullable(agent.lead()).flatMap(staff::find);
    }

    private Optional<Agent> present(Agent agent) {
        return Stream.concat(Stream.of(agent), leads(agent))
                .filter(this::isPresent)
                .findFirst();
    }

    private boolean isPresent(Agent agent) {
        return agent.active() && !dutyHours.isAbsent(agent.userId(), time.instant());
    }
}
