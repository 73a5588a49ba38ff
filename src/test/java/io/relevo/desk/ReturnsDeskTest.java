package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnScenes;
import io.relevo.flow.WantedReturn;
import io.relevo.returns.Outcome;
import io.relevo.returns.Photo;
import io.relevo.returns.Photos;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.shop.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of returns as an agent, a reviewer and the warehouse see them. */
@RelevoTest
class ReturnsDeskTest {

    private static final String PAGE = "/desk/returns";

    @Autowired
    private MockMvc web;

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private ReturnCounter counter;

    @Autowired
    private Photos photos;

    @Test
    void aReturnIsFoundByItsNumberItsOrderAndItsCustomer() throws Exception {
        ReturnRequest request = scenes.approvedOnScan();
        String number = request.number().toString();
        String email = "regresa" + request.customerId().replaceAll("\\D", "") + "@cliente.example";

        web.perform(as("level-one", get(PAGE).param("q", number.toLowerCase())))
                .andExpect(redirectedUrl(PAGE + "/" + number));
        assertThat(list(request.orderId()).select("td .number").text()).isEqualTo(number);
        assertThat(list(email).select("td .number").text()).isEqualTo(number);
        assertThat(list("nadie@cliente.example").text()).contains("No hay devoluciones así.");
    }

    @Test
    void showsWhyItWasDecidedAndWhatTheCustomerMayHear() throws Exception {
        Document page = page("level-one", scenes.refused());

        assertThat(page.select("h1").text()).contains("Rechazada");
        assertThat(page.select(".told").text()).contains("Se vendió como venta final.", "Venta final: sí");
        assertThat(page.select(".why").text())
                .contains("Plazo de devolución: a tiempo", "Artículo: venta final", "Puntos de riesgo: 0")
                .contains("Pedidos del cliente: 1")
                .doesNotContain("FINAL_SALE", "Rule_");
        assertThat(page.select(".story").text()).contains("Se pidió", "Las tablas: Rechazo", "Se rechazó");
    }

    @Test
    void anAreaReadsWhatItHandlesAndNothingAboutTheCustomersRisk() throws Exception {
        Document page = page("back-office-logistics", scenes.approvedAfterInspection());

        assertThat(page.select(".act").text()).contains("Qué pasó", "Llegó a la bodega");
        assertThat(page.text()).doesNotContain("Puntos de riesgo:", "@cliente.example");
    }

    @Test
    void theWarehouseTellsWhatCameBack() throws Exception {
        ReturnRequest request = scenes.approvedAfterInspection();

        tell(request, "received", "");
        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.RECEIVED);
        tell(request, "inspected-failed", "Falta el control");

        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.IN_REVIEW);
        assertThat(page("level-two", request).select(".story").text())
                .containsSubsequence("Llegó a la bodega", "No pasó la inspección", "bodega1", "Falta el control");
    }

    @Test
    void aFailedInspectionNeedsANote() throws Exception {
        ReturnRequest request = scenes.approvedAfterInspection();

        web.perform(telling(request, "inspected-failed", " "))
                .andExpect(
                        flash().attribute("refused", "Escribe en la nota qué encontraste: quien decide lo necesita."));

        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
    }

    @Test
    void newsThatNothingWaitsForAreRefusedInWords() throws Exception {
        ReturnRequest request = scenes.forAPerson();

        web.perform(telling(request, "refunded", ""))
                .andExpect(flash().attribute(
                                "refused",
                                "La devolución " + request.number() + " no espera eso: su estado es «Por revisar»."));
    }

    @Test
    void anAgentWritesDownWhatACustomerSaysAgainstARefusal() throws Exception {
        ReturnRequest request = scenes.refused();

        web.perform(as("level-one", post(path(request) + "/appeal").param("text", "En la página no decía eso"))
                        .with(csrf()))
                .andExpect(redirectedUrl(path(request)));

        assertThat(scenes.now(request).appeal()).isEqualTo("En la página no decía eso");
        assertThat(page("level-two", request).select(".story").text())
                .contains("El cliente no estuvo de acuerdo", "Lo anotó por el cliente (somebody)");
    }

    @Test
    void whatAPersonDecidedStandsBesideWhatTheTablesDid() throws Exception {
        ReturnRequest request = scenes.forAPerson();
        scenes.reviewed(request, "experto1", "STORE_CREDIT", "Se ve sin usar");

        Document page = page("risk-analyst", request);

        assertThat(page.select(".line").text()).contains("Lo decide una persona: falta un dato");
        assertThat(page.select(".overridden").text()).contains("experto1 decidió: Saldo en tienda. «Se ve sin usar»");
        assertThat(page.select(".line .wrong").text()).isEqualTo("Falta: Estado del artículo, según el cliente");
    }

    @Test
    void photosAreShownAndNeverRun() throws Exception {
        byte[] png = "\u0089PNG\r\n\u001a\n<script>".getBytes(StandardCharsets.ISO_8859_1);
        String photo = photos.keep(new Photo("taza.png", "image/png", png));
        ReturnRequest request = with(photo);

        web.perform(as("level-two", get(path(request) + "/photos/" + photo)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"));
        assertThat(page("level-two", request).select(".photos img")).hasSize(1);
        web.perform(as("level-two", get(path(scenes.approvedOnScan()) + "/photos/" + photo)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "level-one, 200, 403",
        "level-two, 200, 302",
        "back-office-logistics, 200, 302",
        "supervisor, 200, 302",
        "integration, 200, 302",
        "admin, 200, 302",
        "risk-analyst, 200, 403",
        "process-owner, 403, 403"
    })
    void whoeverHandlesParcelsOrMoneyTellsWhatHappened(String role, int reads, int tells) throws Exception {
        ReturnRequest request = scenes.approvedOnScan();

        web.perform(as(role, get(path(request)))).andExpect(status().is(reads));
        web.perform(as(role, post(path(request) + "/events").param("what", "scanned"))
                        .with(csrf()))
                .andExpect(status().is(tells));

        assertThat(scenes.now(request).state())
                .isEqualTo(tells == 302 ? ReturnState.REFUNDING : ReturnState.AWAITING_PARCEL);
    }

    private ReturnRequest with(String photo) {
        Order order = scenes.bought("ropa", "1800", 12);
        ReturnRequest request = counter.request(new WantedReturn(
                order.id(),
                List.of(new ReturnLine(1, 1, "does-not-fit", "opened", null, List.of(photo), null, null, null)),
                null));
        assertThat(request.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        return request;
    }

    private void tell(ReturnRequest request, String what, String note) throws Exception {
        web.perform(telling(request, what, note)).andExpect(flash().attribute("done", "happened"));
    }

    private static MockHttpServletRequestBuilder telling(ReturnRequest request, String what, String note) {
        return post(path(request) + "/events")
                .param("what", what)
                .param("note", note)
                .header("Accept-Language", "es")
                .with(user("bodega1").roles("back-office-logistics"))
                .with(csrf());
    }

    private Document list(String wanted) throws Exception {
        return read(as("level-one", get(PAGE).param("q", wanted)));
    }

    private Document page(String role, ReturnRequest request) throws Exception {
        return read(as(role, get(path(request))));
    }

    private Document read(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder as(String role, MockHttpServletRequestBuilder request) {
        return request.header("Accept-Language", "es").with(user("somebody").roles(role));
    }

    private static String path(ReturnRequest request) {
        return PAGE + "/" + request.number();
    }
}
