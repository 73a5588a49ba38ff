package io.relevo.desk;

import io.relevo.flow.Accounts;
import io.relevo.flow.Refused;
import io.relevo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of agents: who works here, in which team and role. */
@Controller
@RequestMapping("/staff")
class AgentsPage {

    private final Staff staff;
    private final Accounts accounts;
    private final AgentRoles roles;

    AgentsPage(Staff staff, Accounts accounts, AgentRoles roles) {
        this.staff = staff;
        this.accounts = accounts;
        this.roles = roles;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("agents", staff.all());
        model.addAttribute("roles", roles.byCode());
        return "agents";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(AgentForm.blank(), null, model);
    }

    @GetMapping("/agents/{userId}")
    String edit(@PathVariable String userId, Model model) {
        AgentForm form = staff.find(userId)
                .map(AgentForm::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(form, userId, model);
    }

    @PostMapping("/new")
    String add(
            @Valid @ModelAttribute("agent") AgentForm agent,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (agent.newPassword() == null) {
            errors.rejectValue("password", "pages.agents.wrong.password");
        }
        if (staff.find(agent.userId()).isPresent()) {
            errors.rejectValue("userId", "pages.agents.wrong.taken");
        }
        return save(agent, errors, null, model, redirect, response);
    }

    @PostMapping("/agents/{userId}")
    String change(
            @PathVariable String userId,
            @Valid @ModelAttribute("agent") AgentForm agent,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (staff.find(userId).isEmpty() || !userId.equals(agent.userId())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return save(agent, errors, userId, model, redirect, response);
    }

    private String save(
            AgentForm agent,
            BindingResult errors,
            String editing,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!roles.byCode().containsKey(agent.role())) {
            errors.rejectValue("role", "pages.agents.wrong.role");
        }
        String lead = agent.toAgent().lead();
        if (lead != null && (lead.equals(agent.userId()) || staff.find(lead).isEmpty())) {
            errors.rejectValue("lead", "pages.agents.wrong.lead");
        }
        if (errors.hasErrors() || refused(agent, errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(agent, editing, model);
        }
        redirect.addFlashAttribute("saved", agent.name());
        return "redirect:/staff";
    }

    /** Flow knows rules of its own; each refusal is shown at the field it is about. */
    private boolean refused(AgentForm agent, BindingResult errors) {
        try {
            accounts.save(agent.toAgent(), agent.newPassword());
            return false;
        } catch (Refused refusal) {
            switch (refusal.key()) {
                case "user.id-invalid" -> errors.rejectValue("userId", "pages.agents.wrong.user-id");
                case "role.unknown" -> errors.rejectValue("role", "pages.agents.wrong.role");
                case "password.weak" -> errors.rejectValue("password", "pages.agents.wrong.password");
                case "agent.last-admin" -> errors.rejectValue("role", "pages.agents.wrong.last-admin");
                default -> throw refusal;
            }
            return true;
        }
    }

    private String form(AgentForm agent, String editing, Model model) {
        model.addAttribute("agent", agent);
        model.addAttribute("editing", editing);
        model.addAttribute("roles", roles.byCode());
        model.addAttribute(
                "leads",
                staff.all().stream()
                        .filter(lead -> lead.active() && !lead.userId().equals(editing))
                        .toList());
        return "agent";
    }
}
