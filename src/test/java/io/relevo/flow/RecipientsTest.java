package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private final Map<String, Agent> people = new HashMap<>();
    private final Staff staff = mock();
    private final DutyHours dutyHours = mock();
    private final TaskService tasks = mock(RETURNS_DEEP_STUBS);
    private final Task task = mock();
    private final SupportCase cover = mock();
    private final Recipients recipients =
            new Recipients(staff, new StandIns(staff, dutyHours, Clock.systemUTC()), tasks);

    @BeforeEach
    void hire() {
        given(staff.find(anyString())).willAnswer(asked -> Optional.ofNullable(people.get(asked.getArgument(0))));
        given(staff.inRole(anyString())).willAnswer(asked -> people.values().stream()
                .filter(agent -> agent.active() && agent.role().equals(asked.getArgument(0)))
                .sorted((one, other) -> one.userId().compareTo(other.userId()))
                .toList());
        given(cover.level()).willReturn("L1");
        given(tasks.createTaskQuery().processInstanceId("flow-1").list()).willReturn(List.of(task));
        person("berta", "supervisor", null);
        person("sara", "supervisor", "berta");
        person("ana", "level-one", "sara");
        person("beto", "level-one", "sara");
        person("jefe", "back-office-logistics", null);
        person("lucia", "back-office-logistics", "jefe");
        person("dueno", "process-owner", null);
        given(cover.agent()).willReturn("ana");
    }

    @Test
    void climbsFromTheAgentToLeadAndManager() {
        assertThat(of("agent")).containsExactly("ana");
        assertThat(of("lead")).containsExactly("sara");
        assertThat(of("manager")).containsExactly("berta");
    }

    @Test
    void meansEverybodyAtTheLevelWhereNobodyHasTheCase() {
        given(cover.agent()).willReturn(null);

        assertThat(of("agent")).containsExactly("ana", "beto");
        assertThat(of("lead")).containsExactly("sara");
    }

    @Test
    void takesAnyOtherNameForARole() {
        assertThat(of("supervisor")).containsExactly("berta", "sara");
        assertThat(of("back-office-logistics")).containsExactly("jefe", "lucia");
        assertThat(of("janitor")).isEmpty();
    }

    @Test
    void meansTheSupervisorsWhereLeadOrManagerIsMissing() {
        person("ana", "level-one", null);

        assertThat(of("lead")).containsExactly("berta", "sara");
        assertThat(of("manager")).containsExactly("berta", "sara");
    }

    @Test
    void meansTheProcessOwnersWhereThereAreNoSupervisors() {
        person("ana", "level-one", null);
        people.remove("berta");
        people.remove("sara");

        assertThat(of("manager")).containsExactly("dueno");
    }

    @Test
    void replacesSomebodyAbsentByTheirLeadUpTheHierarchy() {
        absent("ana");
        assertThat(of("agent")).containsExactly("sara");

        absent("sara");
        assertThat(of("agent")).containsExactly("berta");
        assertThat(of("lead")).containsExactly("berta");
    }

    @Test
    void replacesSomebodyAbsentByTheirPeersWhereNoLeadIsLeft() {
        absent("ana");
        absent("sara");
        absent("berta");

        assertThat(of("agent")).containsExactly("beto");
    }

    @Test
    void endsWherePeopleReportToEachOther() {
        person("berta", "supervisor", "sara");
        absent("ana");
        absent("sara");
        absent("berta");

        assertThat(of("agent")).containsExactly("beto");
        assertThat(of("manager")).containsExactly("berta");
    }

    @Test
    void leavesOutWhoIsAbsentFromAGroup() {
        absent("sara");
        given(cover.agent()).willReturn(null);

        assertThat(of("supervisor")).containsExactly("berta");
        assertThat(of("agent")).containsExactly("ana", "beto");
    }

    @Test
    void meansTheLeadOfAGroupThatIsAllAbsent() {
        given(cover.agent()).willReturn(null);
        absent("ana");
        absent("beto");

        assertThat(of("agent")).containsExactly("sara");
    }

    @Test
    void writesToTheAbsentWhereEverybodyIs() {
        people.keySet().forEach(this::absent);

        assertThat(of("agent")).containsExactly("ana");
        assertThat(of("supervisor")).containsExactly("berta", "sara");
    }

    @Test
    void asksThePeopleOfTheAreaAboutTheirRequest() {
        assertThat(of("lead", request(Party.Kind.AREA))).as("unclaimed").containsExactly("jefe");

        given(task.getAssignee()).willReturn("lucia");
        assertThat(of("agent", request(Party.Kind.AREA))).containsExactly("lucia");
        assertThat(of("lead", request(Party.Kind.AREA))).containsExactly("jefe");
        assertThat(recipients.lead(cover, request(Party.Kind.AREA))).contains(people.get("jefe"));
    }

    @Test
    void asksThePeopleOfTheCaseAboutARequestToAThirdParty() {
        assertThat(of("lead", request(Party.Kind.THIRD_PARTY))).containsExactly("sara");
    }

    @Test
    void handsToNobodyWithoutALead() {
        person("ana", "level-one", null);

        assertThat(recipients.lead(cover, null)).isEmpty();
    }

    @Test
    void handsToWhoStandsInForAnAbsentLead() {
        absent("sara");

        assertThat(recipients.lead(cover, null)).contains(people.get("berta"));
    }

    private List<String> of(String recipient) {
        return of(recipient, null);
    }

    private List<String> of(String recipient, Request request) {
        return recipients.of(recipient, cover, request).stream()
                .map(Agent::userId)
                .toList();
    }

    private void person(String userId, String role, String lead) {
        people.put(userId, new Agent(userId, userId, userId + "@tienda.example", "es", role, role, lead, true));
    }

    private void absent(String userId) {
        given(dutyHours.isAbsent(eq(userId), any())).willReturn(true);
    }

    private static Request request(Party.Kind kind) {
        Party party = new Party("logistics", kind, "Logística", "Logistics", null, "es", "shop");
        return new Request(
                "0R1",
                "R-10001",
                party,
                "¿Dónde está?",
                true,
                Duration.ofHours(24),
                Instant.EPOCH,
                "ana",
                Instant.EPOCH,
                Request.Status.OPEN,
                null,
                null,
                null,
                "flow-1");
    }
}
