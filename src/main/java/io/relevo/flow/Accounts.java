package io.relevo.flow;

import io.relevo.staff.Agent;
import org.springframework.stereotype.Component;

/** People who can log in: the agent in {@code staff_*} and the engine's user and group, created together. */
@Component
public class Accounts {

    /** Adds or changes an agent. {@code password} null keeps the old one. The agent works with it at their next login. */
    public void save(Agent agent, String password) {
        throw new UnsupportedOperationException();
    }
}
