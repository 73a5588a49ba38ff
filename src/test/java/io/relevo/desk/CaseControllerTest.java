package io.relevo.desk;

import static io.relevo.desk.DeskApi.AGENT;
import static io.relevo.desk.DeskApi.LOGISTICS;
import static io.relevo.desk.DeskApi.SHOP;
import static io.relevo.desk.DeskSamples.NUMBER;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.cases.CaseSearch;
import io.relevo.cases.CaseState;
import io.relevo.cases.EntryKind;
import io.relevo.parties.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class CaseControllerTest {

    private final DeskApi desk = new DeskApi();

    @BeforeEach
    void aCaseThatAskedLogistics() {
        when(desk.cases.find(NUMBER)).thenReturn(Optional.of(DeskSamples.lostParcel()));
        when(desk.requests.of("R-10042"))
                .thenReturn(List.of(DeskSamples.request(DeskSamples.LOGISTICS, Request.Status.OPEN)));
    }

    @Test
    void searchesByEverythingAtOnce() throws Exception {
        when(desk.cases.search(new CaseSearch("iris@correo.example", CaseState.OPEN, "L1", "where-is-my-order", 2, 10)))
                .thenReturn(List.of(DeskSamples.lostParcel()));

        desk.http
                .perform(get("/api/cases?email=iris@correo.example&state=OPEN&level=L1"
                        + "&reason=where-is-my-order&page=2&size=10"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].number").value("R-10042"))
                .andExpect(jsonPath("$.items[0].channel").value("mail"))
                .andExpect(jsonPath("$.items[0].customerEmail").value("iris@correo.example"))
                .andExpect(jsonPath("$.items[0].openedAt").value("2025-03-10T18:00:00Z"))
                .andExpect(jsonPath("$.more").value(false));
    }

    @Test
    void namesTheStatesWhenOneIsUnknown() throws Exception {
        desk.http
                .perform(get("/api/cases?state=SLEEPING"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("NEW, OPEN, PENDING_CUSTOMER")));
    }

    @Test
    void doesNotListAllCasesToAnArea() throws Exception {
        desk.caller = LOGISTICS;

        desk.http.perform(get("/api/cases")).andExpect(status().isForbidden());
    }

    @Test
    void tellsAWholeCase() throws Exception {
        when(desk.conversation.of(NUMBER))
                .thenReturn(List.of(
                        DeskSamples.entry(EntryKind.CUSTOMER_MESSAGE, "iris@correo.example", "", "<p>¿Y mi<br>pedido?"),
                        DeskSamples.entry(EntryKind.PUBLIC_REPLY, "agente1", "Lo revisamos", null),
                        DeskSamples.entry(EntryKind.SYSTEM, "relevo", "\u001frequest.reminded\u001fLogística", null)));
        var ledger = DeskSamples.ledger();
        when(desk.ledger.events(NUMBER)).thenReturn(ledger);
        when(desk.clocks.of(ledger)).thenReturn(List.of(DeskSamples.firstReply()));
        when(desk.clocks.owned(ledger)).thenReturn(List.of(DeskSamples.ownedByLevelOne()));
        when(desk.worklist.ofCase(NUMBER)).thenReturn(List.of(DeskSamples.levelOneTask()));

        desk.http
                .perform(get("/api/cases/R-10042").header("Accept-Language", "es"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.entries[0].kind").value("CUSTOMER_MESSAGE"))
                .andExpect(jsonPath("$.entries[0].channel").value("mail"))
                .andExpect(jsonPath("$.entries[0].text").value("¿Y mi\npedido?"))
                .andExpect(jsonPath("$.entries[0].authorName").value("Iris Vega"))
                .andExpect(jsonPath("$.entries[0].attachments[0].name").value("guía.pdf"))
                .andExpect(jsonPath("$.entries[1].delivery").value("BOUNCED"))
                .andExpect(jsonPath("$.entries[2].text").value("Se recordó la solicitud a Logística."))
                .andExpect(jsonPath("$.clocks[0].metric").value("first-reply"))
                .andExpect(jsonPath("$.clocks[0].target").value("PT2H30M"))
                .andExpect(jsonPath("$.clocks[0].remaining").value("PT2H10M"))
                .andExpect(jsonPath("$.clocks[0].history[1].reason").value("WAITING_FOR_CUSTOMER"))
                .andExpect(jsonPath("$.clocks[0].history[1].actor").value("agente1"))
                .andExpect(jsonPath("$.ledger[0].owner").value("L1"))
                .andExpect(jsonPath("$.ledger[0].working").value("PT20M"))
                .andExpect(jsonPath("$.tasks[0].taskId").value("t1"))
                .andExpect(jsonPath("$.requests[0].partyName").value("Logística"));
    }

    @Test
    void showsACaseToTheAreaItAsked() throws Exception {
        desk.caller = LOGISTICS;

        desk.http.perform(get("/api/cases/R-10042")).andExpect(status().isOk());
    }

    @Test
    void hidesACaseFromAnAreaItDidNotAsk() throws Exception {
        desk.caller = LOGISTICS;
        when(desk.requests.of("R-10042"))
                .thenReturn(List.of(DeskSamples.request(DeskSamples.CARRIER, Request.Status.OPEN)));

        desk.http.perform(get("/api/cases/R-10042")).andExpect(status().isNotFound());
    }

    @Test
    void hidesCasesFromTheShopsSystem() throws Exception {
        desk.caller = SHOP;

        desk.http.perform(get("/api/cases/R-10042")).andExpect(status().isNotFound());
    }

    @Test
    void showsWhatACaseNumberLooksLike() throws Exception {
        desk.http
                .perform(get("/api/cases/42"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("R-10042")));
    }

    @Test
    void addsANote() throws Exception {
        when(desk.worklist.note(AGENT, NUMBER, "Llamó dos veces")).thenReturn("e9");

        send("/api/cases/R-10042/notes", "{\"text\": \"Llamó dos veces\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.entryId").value("e9"));
    }

    @Test
    void refusesAnEmptyNote() throws Exception {
        send("/api/cases/R-10042/notes", "{\"text\": \" \"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("text")));
        verifyNoInteractions(desk.worklist);
    }

    @Test
    void asksAPartyWithWorkingTimeToAnswer() throws Exception {
        when(desk.worklist.ask(AGENT, NUMBER, "carrier-rapida", "¿Dónde está?", true, Duration.ofHours(4)))
                .thenReturn(DeskSamples.request(DeskSamples.CARRIER, Request.Status.OPEN));

        send(
                        "/api/cases/R-10042/requests",
                        "{\"party\": \"carrier-rapida\", \"text\": \"¿Dónde está?\", \"blocking\": true, \"dueIn\": \"PT4H\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value("q1"))
                .andExpect(jsonPath("$.kind").value("THIRD_PARTY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P1DT2H", "PT", "PT0H", "4h", "PT-4H", "PT99999999999999999999H"})
    void refusesDurationsThatAreAmbiguousOrNone(String dueIn) throws Exception {
        send("/api/cases/R-10042/requests", "{\"party\": \"x\", \"text\": \"y\", \"dueIn\": \"" + dueIn + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.key").value("duration.wrong"));
        verifyNoInteractions(desk.worklist);
    }

    @Test
    void passesOnWhichPartiesThereAre() throws Exception {
        when(desk.worklist.ask(any(), any(), anyString(), anyString(), anyBoolean(), any()))
                .thenThrow(new IllegalArgumentException("unknown party 'x'; use one of logistics"));

        send("/api/cases/R-10042/requests", "{\"party\": \"x\", \"text\": \"y\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("logistics")));
    }

    @Test
    void judgesThatAMessageNeedsNoReply() throws Exception {
        send("/api/cases/R-10042/entries/e1/needs-reply", "{\"needsReply\": false}")
                .andExpect(status().isNoContent());

        verify(desk.worklist).needsReply(AGENT, NUMBER, "e1", false);
    }

    @Test
    void withdrawsARequestOfACaseOneMaySee() throws Exception {
        when(desk.requests.find("q1"))
                .thenReturn(Optional.of(DeskSamples.request(DeskSamples.CARRIER, Request.Status.OPEN)));

        send("/api/requests/q1/withdraw", "{}").andExpect(status().isNoContent());

        verify(desk.worklist).withdraw(AGENT, "q1");
    }

    @Test
    void letsTheIntegrationAnswerForAThirdParty() throws Exception {
        desk.caller = SHOP;
        when(desk.requests.find("q1"))
                .thenReturn(Optional.of(DeskSamples.request(DeskSamples.CARRIER, Request.Status.OPEN)));

        send("/api/requests/q1/answer", "{\"text\": \"Entregado\"}").andExpect(status().isNoContent());

        verify(desk.worklist).answer(SHOP, "q1", "Entregado");
    }

    @Test
    void hidesARequestFromAnotherArea() throws Exception {
        desk.caller = LOGISTICS;
        when(desk.requests.find("q1"))
                .thenReturn(Optional.of(DeskSamples.request(DeskSamples.CARRIER, Request.Status.OPEN)));

        send("/api/requests/q1/answer", "{\"text\": \"Entregado\"}").andExpect(status().isNotFound());

        verifyNoInteractions(desk.worklist);
    }

    private ResultActions send(String path, String body) throws Exception {
        return desk.http.perform(
                post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
