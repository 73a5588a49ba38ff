package io.relevo.flow;

import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Who is meant by a ladder's {@code agent}, {@code lead}, {@code manager}, {@code supervisor} … for a case or a request
 * of it. An area's people answer for a request put to them; for one to a third party it is the agent of the case.
 */
@Component
class Recipients {

    private final Staff staff;
    private final StandIns standIns;
    private final TaskService tasks;

    Recipients(Staff staff, StandIns standIns, TaskService tasks) {
        this.staff = staff;
        this.standIns = standIns;
        this.tasks = tasks;
    }

    /**
     * The agent of what nobody has taken is everybody who may take it; a missing lead is the supervisors, a missing
     * manager the supervisors or else the process owners; any other name is a role. Who is absent now is stood in for.
     *
     * @param request null for the case itself
     */
    List<Agent> of(String recipient, SupportCase cover, Request request) {
        return switch (recipient) {
            case "agent" ->
                holder(cover, request).map(standIns::forOne).orElseGet(() -> standIns.forAll(team(cover, request)));
            case "lead" ->
                leads(cover, request).findFirst().map(standIns::forOne).orElseGet(this::supervisors);
            case "manager" ->
                leads(cover, request).skip(1).findFirst().map(standIns::forOne).orElseGet(this::supervisors);
            case "area" -> standIns.forAll(team(cover, request));
            case "third-party" -> List.of();
            case Roles.SUPERVISOR -> supervisors();
            default -> standIns.forAll(staff.inRole(recipient));
        };
    }

    /** One person to hand the work to; empty if there is no lead. */
    Optional<Agent> lead(SupportCase cover, Request request) {
        return leads(cover, request).findFirst().flatMap(lead -> standIns.forOne(lead).stream()
                .findFirst());
    }

    private List<Agent> supervisors() {
        List<Agent> supervisors = staff.inRole(Roles.SUPERVISOR);
        return standIns.forAll(supervisors.isEmpty() ? staff.inRole(Roles.PROCESS_OWNER) : supervisors);
    }

    /** The lead, the lead's lead and so on. */
    private Stream<Agent> leads(SupportCase cover, Request request) {
        return holder(cover, request)
                .or(() -> team(cover, request).stream()
                        .filter(agent -> agent.lead() != null)
                        .findFirst())
                .map(standIns::leads)
                .orElseGet(Stream::empty);
    }

    private Optional<Agent> holder(SupportCase cover, Request request) {
        String userId = isOfAnArea(request) ? assignee(request) : cover.agent();
        return Optional.ofNullable(userId).flatMap(staff::find);
    }

    private String assignee(Request request) {
        return tasks.createTaskQuery().processInstanceId(request.flowId()).list().stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Agent> team(SupportCase cover, Request request) {
        return staff.inRole(
                isOfAnArea(request)
                        ? RequestFile.group(request.party().code())
                        : Level.ofCode(cover.level()).process());
    }

    private static boolean isOfAnArea(Request request) {
        return request != null && request.party().kind() == Party.Kind.AREA;
    }
}
