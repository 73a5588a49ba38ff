package io.relevo.desk;

import io.relevo.staff.Agent;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an administrator types about an agent; an empty password keeps the old one. */
record AgentForm(
        // what flow's accounts accept
        @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,30}[a-z0-9]", message = "{pages.agents.wrong.user-id}") String userId,

        @NotBlank(message = "{pages.wrong.required}") @Size(max = 100, message = "{pages.wrong.long}") String name,

        @NotBlank(message = "{pages.wrong.required}") @Email(message = "{pages.wrong.email}") @Size(max = 254, message = "{pages.wrong.long}") String email,

        @Pattern(regexp = "es|en", message = "{pages.wrong.required}") String language,

        @Size(max = 100, message = "{pages.wrong.long}") String team,

        String role,

        String lead,

        Boolean active,

        @Pattern(regexp = "|.{10,200}", message = "{pages.agents.wrong.password}") String password) {

    static AgentForm blank() {
        return new AgentForm("", "", "", "es", "", "level-one", "", true, "");
    }

    static AgentForm of(Agent agent) {
        return new AgentForm(
                agent.userId(),
                agent.name(),
                agent.email(),
                agent.language(),
                agent.team(),
                agent.role(),
                agent.lead(),
                agent.active(),
                "");
    }

    Agent toAgent() {
        return new Agent(
                userId,
                name.strip(),
                email.strip(),
                language,
                filled(team),
                role,
                filled(lead),
                Boolean.TRUE.equals(active));
    }

    String newPassword() {
        return filled(password);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
