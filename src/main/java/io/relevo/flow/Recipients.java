package io.relevo.flow;

import io.relevo.cases.SupportCase;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is meant by a ladder's {@code agent}, {@code lead}, {@code supervisor} … for a case. */
@Component
class Recipients {

    private final Staff staff;

    Recipients(Staff staff) {
        this.staff = staff;
    }

    /** The agent of a case nobody has taken is everybody at its level; a missing lead is the supervisors. */
    List<Agent> of(String recipient, SupportCase cover) {
        return switch (recipient) {
            case "agent" -> agent(cover).map(List::of).orElseGet(() -> team(cover));
            case "lead" -> lead(cover).map(List::of).orElseGet(() -> staff.inRole("supervisor"));
            default -> staff.inRole(recipient);
        };
    }

    Optional<Agent> lead(SupportCase cover) {
        return agent(cover)
                .or(() -> team(cover).stream()
                        .filter(agent -> agent.lead() != null)
                        .findFirst())
                .map(Agent::lead)
                .filter(Objects::nonNull)
                .flatMap(staff::find);
    }

    private Optional<Agent> agent(SupportCase cover) {
        return Optional.ofNullable(cover.agent()).flatMap(staff::find);
    }

    private List<Agent> team(SupportCase cover) {
        return staff.inRole(Level.ofCode(cover.level()).process());
    }
}
