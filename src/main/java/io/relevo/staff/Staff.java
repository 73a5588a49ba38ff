package io.relevo.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who works here. Accounts (passwords, engine groups) are flow's matter; see {@code flow.Accounts}. */
@Component
public class Staff {

    public void save(Agent agent) {
        throw new UnsupportedOperationException();
    }

    public Optional<Agent> find(String userId) {
        throw new UnsupportedOperationException();
    }

    public List<Agent> all() {
        throw new UnsupportedOperationException();
    }

    /** Active members of a role, such as {@code level-two} or {@code supervisor}. */
    public List<Agent> inRole(String role) {
        throw new UnsupportedOperationException();
    }
}
