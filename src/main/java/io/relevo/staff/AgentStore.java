package io.relevo.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code staff_agents}. */
@Component
class AgentStore {

    private static final String SELECT = "select * from staff_agents ";

    private final JdbcClient jdbc;

    AgentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean update(Agent agent) {
        return bind(agent, """
                update staff_agents set name = :name, email = :email, language = :language, team = :team,
                    role_group = :role, lead_user_id = :lead, active = :active
                where user_id = :userId""").update() == 1;
    }

    void insert(Agent agent) {
        bind(agent, """
                insert into staff_agents (user_id, name, email, language, team, role_group, lead_user_id, active)
                values (:userId, :name, :email, :language, :team, :role, :lead, :active)""").update();
    }

    Optional<Agent> find(String userId) {
        return jdbc.sql(SELECT + "where user_id = :userId")
                .param("userId", userId)
                .query(AgentStore::agent)
                .optional();
    }

    List<Agent> all() {
        return jdbc.sql(SELECT + "order by name, user_id")
                .query(AgentStore::agent)
                .list();
    }

    private JdbcClient.StatementSpec bind(Agent agent, String sql) {
        return jdbc.sql(sql)
                .param("userId", agent.userId())
                .param("name", agent.name())
                .param("email", agent.email())
                .param("language", agent.language())
                .param("team", agent.team())
                .param("role", agent.role())
                .param("lead", agent.lead())
                .param("active", agent.active());
    }

    private static Agent agent(ResultSet row, int number) throws SQLException {
        return new Agent(
                row.getString("user_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("team"),
                row.getString("role_group"),
                row.getString("lead_user_id"),
                row.getBoolean("active"));
    }
}
