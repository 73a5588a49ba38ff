package io.relevo.flow;

import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who can log in: the agent in {@code staff_*} and the engine's user and group, created together. */
@Component
public class Accounts {

    private final Staff staff;
    private final IdentityService identity;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    Accounts(Staff staff, IdentityService identity, Visibility visibility, ApplicationEventPublisher events) {
        this.staff = staff;
        this.identity = identity;
        this.visibility = visibility;
        this.events = events;
    }

    /**
     * Adds or changes an agent, in one transaction. {@code password} null or blank keeps the old one. The agent works
     * with it at their next login; open sessions end. An inactive agent keeps the password but loses every group, and
     * without a group nobody can log in.
     *
     * @throws Refused {@code user.id-invalid} (user id); {@code role.unknown} (role, the roles there are);
     *     {@code password.weak} (least number of characters besides the user id), also for a new agent without one;
     *     {@code agent.last-admin} (user id) if nobody could administer afterwards
     */
    @Transactional
    public void save(Agent agent, String password) {
        check(agent);
        staff.save(agent);
        saveUser(agent, password);
        move(agent.userId(), groups(agent));
        events.publishEvent(new AccountChanged(agent.userId()));
    }

    private static void check(Agent agent) {
        if (agent.userId() == null || !agent.userId().matches(IdentityRules.USER_IDS)) {
            throw new Refused("user.id-invalid", agent.userId());
        }
        if (!Roles.known(agent.role())) {
            throw new Refused("role.unknown", agent.role(), Roles.offered());
        }
    }

    private void saveUser(Agent agent, String password) {
        User user = identity.createUserQuery().userId(agent.userId()).singleResult();
        boolean isNew = user == null;
        if (isNew) {
            user = identity.newUser(agent.userId());
        }
        // Tasklist and Cockpit write "first last" and would print a missing one as "null".
        String[] names = agent.name().strip().split("\\s+", 2);
        user.setFirstName(names[0]);
        user.setLastName(names.length > 1 ? names[1] : "");
        user.setEmail(agent.email());
        if (password != null && !password.isBlank()) {
            if (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
                throw new Refused("password.weak", PasswordRule.LENGTH);
            }
            user.setPassword(password);
        } else if (isNew) {
            throw new Refused("password.weak", PasswordRule.LENGTH);
        }
        identity.saveUser(user);
    }

    private static Set<String> groups(Agent agent) {
        if (!agent.active()) {
            return Set.of();
        }
        return agent.role().equals(Roles.ADMIN) ? Set.of(Roles.ADMIN, Roles.ENGINE_ADMIN) : Set.of(agent.role());
    }

    private void move(String userId, Set<String> wanted) {
        List<String> present = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> leave(userId, group));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> {
            visibility.admit(group);
            identity.createMembership(userId, group);
        });
    }

    private void leave(String userId, String group) {
        identity.deleteMembership(userId, group);
        if (group.equals(Roles.ENGINE_ADMIN)
                && identity.createUserQuery().memberOfGroup(group).count() == 0) {
            throw new Refused("agent.last-admin", userId);
        }
    }
}
