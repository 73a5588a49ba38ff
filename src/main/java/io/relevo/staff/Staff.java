package io.relevo.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works here. Accounts (passwords, engine groups) are flow's matter; see {@code flow.Accounts}. */
@Component
public class Staff {

    private final AgentStore agents;

    Staff(AgentStore agents) {
        this.agents = agents;
    }

    /** Adds or changes an agent; a {@code lead} must be somebody we know. */
    @Transactional
    public void save(Agent agent) {
        if (!agents.update(agent)) {
            agents.insert(agent);
        }
    }

    public Optional<Agent> find(String userId) {
        return agents.find(userId);
    }

    /** Everybody, active or not, by name. */
    public List<Agent> all() {
        return agents.all();
    }

    /** Active members of a role, such as {@code level-two} or {@code supervisor}. */
    public List<Agent> inRole(String role) {
        return agents.inRole(role);
    }
}
