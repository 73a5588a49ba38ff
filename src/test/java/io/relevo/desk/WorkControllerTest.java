package io.relevo.desk;

import static io.relevo.desk.DeskApi.AGENT;
import static io.relevo.desk.DeskSamples.NUMBER;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.flow.Completion;
import io.relevo.flow.Outcome;
import io.relevo.flow.Refused;
import io.relevo.flow.TooLate;
import io.relevo.staff.Agent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class WorkControllerTest {

    private final DeskApi desk = new DeskApi();

    @BeforeEach
    void oneCaseWithOneTask() {
        var task = DeskSamples.levelOneTask();
        when(desk.worklist.find(AGENT, "t1")).thenReturn(Optional.of(task));
        when(desk.worklist.find(AGENT, List.of("t1", "t2"))).thenReturn(List.of(task));
        when(desk.cases.find(NUMBER)).thenReturn(Optional.of(DeskSamples.lostParcel()));
        when(desk.cases.findAll(anyCollection())).thenReturn(Map.of(NUMBER, DeskSamples.lostParcel()));
        when(desk.staff.all())
                .thenReturn(List.of(
                        new Agent("agente1", "Ana López", "ana@x.example", "es", "uno", "level-one", null, true)));
    }

    @Test
    void listsTasksWithTheirCasesAndSaysThatThereAreMore() throws Exception {
        var task = DeskSamples.levelOneTask();
        when(desk.worklist.list(AGENT, "support", true, 1, 1)).thenReturn(List.of(task, task));

        desk.http
                .perform(get("/api/worklist?queue=support&mine=true&page=1&size=1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].taskId").value("t1"))
                .andExpect(jsonPath("$.items[0].caseNumber").value("R-10042"))
                .andExpect(jsonPath("$.items[0].subject").value("¿Dónde está mi pedido?"))
                .andExpect(jsonPath("$.items[0].level").value("L1"))
                .andExpect(jsonPath("$.items[0].priority").value(50))
                .andExpect(jsonPath("$.items[0].dueAt").value("2025-03-10T22:00:00Z"))
                .andExpect(jsonPath("$.items[0].assignee").value("agente1"))
                .andExpect(jsonPath("$.more").value(true));
    }

    @Test
    void refusesAPageThatIsTooLarge() throws Exception {
        desk.http
                .perform(get("/api/worklist?size=201"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("200")));
    }

    @Test
    void asksForAllCardsOfAListAtOnce() throws Exception {
        when(desk.conversation.awaitingReply(anyCollection())).thenReturn(Set.of(NUMBER));

        desk.http
                .perform(get("/api/worklist/cards?ids=t1,t2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].caseNumber").value("R-10042"))
                .andExpect(jsonPath("$[0].customerName").value("Iris Vega"))
                .andExpect(jsonPath("$[0].state").value("OPEN"))
                .andExpect(jsonPath("$[0].newMessage").value(true));
        verify(desk.cases, times(1)).findAll(anyCollection());
        verify(desk.conversation, times(1)).awaitingReply(anyCollection());
    }

    @Test
    void givesTheWholeScreenInOneAnswer() throws Exception {
        when(desk.shop.customer("C-7")).thenReturn(Optional.of(DeskSamples.iris()));
        when(desk.shop.ordersOf("C-7")).thenReturn(List.of(DeskSamples.order("P-1001", "C-7")));
        when(desk.requests.parties()).thenReturn(List.of(DeskSamples.LOGISTICS, DeskSamples.CARRIER));

        desk.http
                .perform(get("/api/worklist/t1").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.outcomes", contains("solve", "wait-for-customer", "escalate")))
                .andExpect(jsonPath("$.task.assigneeName").value("Ana López"))
                .andExpect(jsonPath("$.case.number").value("R-10042"))
                .andExpect(jsonPath("$.case.publicToken").doesNotExist())
                .andExpect(jsonPath("$.customer.name").value("Iris Vega"))
                .andExpect(jsonPath("$.orders[0].shipments[0].tracking").value("RX1"))
                .andExpect(jsonPath("$.parties[0].name").value("Logistics"))
                .andExpect(jsonPath("$.me").value("agente1"));
    }

    @Test
    void showsAnOrderTheCustomerNamedEvenIfItIsSomebodyElses() throws Exception {
        when(desk.shop.customer("C-7")).thenReturn(Optional.of(DeskSamples.iris()));
        when(desk.shop.ordersOf("C-7")).thenReturn(List.of(DeskSamples.order("P-2", "C-7")));
        when(desk.shop.order("P-1001")).thenReturn(Optional.of(DeskSamples.order("P-1001", "C-99")));

        desk.http
                .perform(get("/api/worklist/t1"))
                .andExpect(jsonPath("$.orders[*].id", contains("P-1001", "P-2")))
                .andExpect(jsonPath("$.orders[0].customerId").value("C-99"));
    }

    @Test
    void saysThatATaskIsGone() throws Exception {
        desk.http
                .perform(get("/api/worklist/t9").header("Accept-Language", "es"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("ya no está abierta")));
    }

    @Test
    void completesWithEverythingTheClickCarries() throws Exception {
        desk.http.perform(complete("""
                        {"outcome": "schedule", "reply": "Le llamamos", "note": "n", "reason": "r",
                         "resumeAt": "2025-03-11T16:00:00Z", "requestId": "q1", "lastEntrySeen": "e1"}""")).andExpect(status().isNoContent());

        verify(desk.worklist)
                .complete(
                        AGENT,
                        "t1",
                        new Completion(
                                Outcome.SCHEDULE,
                                "Le llamamos",
                                "n",
                                "r",
                                Instant.parse("2025-03-11T16:00:00Z"),
                                "q1",
                                "e1"));
    }

    @Test
    void namesTheOutcomesWhenOneIsUnknown() throws Exception {
        desk.http
                .perform(complete("{\"outcome\": \"resolve\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value(allOf(containsString("resolve"), containsString("solve, wait-for-customer, schedule"))));
        verifyNoInteractions(desk.worklist);
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        desk.http
                .perform(complete("{\"outcome\": \"schedule\", \"resumeAt\": \"mañana\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("resumeAt")));
    }

    @Test
    void tellsWhoWasFirst() throws Exception {
        doThrow(new TooLate("task.taken", "Ana López")).when(desk.worklist).claim(AGENT, "t1");

        desk.http
                .perform(post("/api/worklist/t1/claim").header("Accept-Language", "es-MX"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.key").value("task.taken"))
                .andExpect(jsonPath("$.detail").value("La tarea la tiene Ana López."));
    }

    @Test
    void tellsWhatIsMissingInTheAgentsLanguage() throws Exception {
        doThrow(new Refused("case.blocked-by-request", "Logistics"))
                .when(desk.worklist)
                .complete(any(), any(), any());

        desk.http
                .perform(complete("{\"outcome\": \"solve\"}").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail")
                        .value("The case can't be solved while the request to Logistics is open."
                                + " Wait for its answer or withdraw it."));
    }

    @Test
    void speaksSpanishToWhoeverSpeaksNeither() throws Exception {
        doThrow(new TooLate("task.gone")).when(desk.worklist).unclaim(AGENT, "t1");

        desk.http
                .perform(post("/api/worklist/t1/unclaim").header("Accept-Language", "fr"))
                .andExpect(jsonPath("$.detail").value(not(containsString("task.gone"))))
                .andExpect(jsonPath("$.detail").value(containsString("tarea")));
    }

    private static MockHttpServletRequestBuilder complete(String body) {
        return post("/api/worklist/t1/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
