package io.relevo.staff;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here. Accounts (passwords, engine groups) are flow's matter; see {@code flow.Accounts}. Kept in memory: a
 * change made here holds at once, one made on another node within half a minute.
 */
@Component
public class Staff {

    private final AgentStore agents;
    private final RosterStore roster;
    private final Remembered<List<Agent>> everybody;

    Staff(AgentStore agents, RosterStore roster, InstantSource time) {
        this.agents = agents;
        this.roster = roster;
        this.everybody = new Remembered<>(roster::version, agents::all, time);
    }

    /** Adds or changes an agent; a {@code lead} must be somebody we know. */
    @Transactional
    public void save(Agent agent) {
        roster.raiseVersion();
        if (!agents.update(agent)) {
            agents.insert(agent);
        }
        everybody.forget();
    }

    public Optional<Agent> find(String userId) {
        return all().stream().filter(agent -> agent.userId().equals(userId)).findFirst();
    }

    /** What they are called; the user id of somebody who is no agent. */
    public String nameOf(String userId) {
        return find(userId).map(Agent::name).orElse(userId);
    }

    /** Everybody, active or not, by name. */
    public List<Agent> all() {
        return everybody.get();
    }

    /** Active members of a role, such as {@code level-two} or {@code supervisor}, by user id. */
    public List<Agent> inRole(String role) {
        return all().stream()
                .filter(agent -> agent.active() && agent.role().equals(role))
                .sorted(Comparator.comparing(Agent::userId))
                .toList();
    }
}
