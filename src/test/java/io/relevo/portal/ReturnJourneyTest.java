package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.flow.ReturnScenes;
import io.relevo.returns.Photos;
import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.Returns;
import io.relevo.shop.Order;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.ui.ExtendedModelMap;

/** A customer who is let in sends something back, and sees what becomes of it. */
@RelevoTest
class ReturnJourneyTest {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    @Autowired
    MockMvc web;

    @Autowired
    ReturnScenes scenes;

    @Autowired
    Returns returns;

    @Autowired
    ReturnLinks links;

    @Autowired
    Photos photos;

    @Autowired
    Clock clock;

    /** Return, why, what it is like, send: each is one click, and the item is chosen already. */
    @Test
    void goesFromTheOrderToTheVerdictInFourClicks() throws Exception {
        Order order = scenes.boughtTwo();
        String path = "/portal/order/return?number=" + order.id() + "&amp;line=2";
        web.perform(visiting(order, get("/portal/order").param("number", order.id())))
                .andExpect(content().string(containsString("href=\"" + path + "\"")));
        int clicks = 1;

        String form = page(
                order, get("/portal/order/return").param("number", order.id()).param("line", "2"));
        assertThat(form).contains("<option value=\"1\" selected=\"selected\">Devolver</option>");
        assertThat(form)
                .contains("<input type=\"radio\" name=\"reason\" value=\"does-not-fit\"> <span>No me queda</span>");
        clicks++;
        assertThat(form).contains("<input type=\"radio\" name=\"condition\" value=\"opened\">");
        clicks++;
        assertThat(form).contains("type=\"submit\">Pedir la devolución");
        clicks++;

        String verdict = verdict(order, "does-not-fit", "opened");
        assertThat(page(order, get(verdict))).contains("Tu devolución está aprobada");
        assertThat(clicks).isLessThanOrEqualTo(4);
    }

    @Test
    void tellsHowItGoesOnAfterAnApproval() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        String verdict = verdict(order, "does-not-fit", "opened");

        web.perform(get(verdict))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tu devolución está aprobada")))
                .andExpect(content().string(containsString("Aceptado")))
                .andExpect(content().string(containsString("Cumple nuestras condiciones")))
                .andExpect(content().string(containsString("Te pagamos en cuanto la paquetería lo reciba")))
                .andExpect(content().string(containsString("Te devolvemos 1,800 MXN")))
                .andExpect(content().string(containsString("Envíalo a más tardar el")));
        web.perform(get(verdict + "/label"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(theReturn(order).number().toString())))
                .andExpect(content().string(containsString("Rosa Ibarra")));
    }

    @Test
    void hasNoLabelForWhatWasRefused() throws Exception {
        String verdict = verdict(scenes.boughtInFinalSale("ropa", "1800"), "changed-mind", "opened");

        web.perform(get(verdict + "/label")).andExpect(redirectedUrl(verdict));
    }

    @Test
    void takesAReasonForEachItemAndSaysOfEachWhatWasDecided() throws Exception {
        Order order = scenes.boughtWithOneLineInFinalSale();

        String verdict = web.perform(form(order)
                        .param("pieces-1", "1")
                        .param("pieces-2", "1")
                        .param("reason", "does-not-fit")
                        .param("condition", "opened")
                        .param("reason-2", "changed-mind"))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(page(order, get(verdict)))
                .contains("Tu motivo: No me queda")
                .contains("Te devolvemos 900 MXN")
                .contains("Lo que pediste con estos artículos y no aceptamos sigue aparte")
                .doesNotContain("¿No estás de acuerdo?");
        String refused = "/portal/returns/"
                + links.token(returns.ofOrder(order.id()).get(0).number());
        assertThat(page(order, get(refused)))
                .contains("Tu motivo: Ya no lo quiero")
                .contains("Se vendió como venta final.")
                .contains("¿No estás de acuerdo?");
    }

    @Test
    void needsNoCommonReasonWhereEachItemHasItsOwn() throws Exception {
        web.perform(form(scenes.boughtTwo())
                        .param("pieces-2", "1")
                        .param("reason-2", "wrong-item")
                        .param("condition-2", "unopened"))
                .andExpect(status().isFound());
    }

    @Test
    void saysBeforehandWhyAndWhatIsLeft() throws Exception {
        assertThat(order(scenes.bought("ropa", "1800", 12)))
                .contains("Puedes devolverlo hasta el")
                .doesNotContain("Sí puedes pedirlo por");
        assertThat(order(scenes.bought("ropa", "1800", 40)))
                .contains("El plazo para devolverlo terminó el")
                .contains("Sí puedes pedirlo por: No funciona");
        assertThat(order(scenes.boughtInFinalSale("ropa", "1800"))).contains("Se vendió como venta final.");
    }

    @Test
    void leadsFromAFileThatWasNotEvenReadBackToTheForm() {
        var request = new MockHttpServletRequest("POST", "/portal/order/return");
        request.setQueryString("number=OR%2D1");
        var model = new ExtendedModelMap();

        assertThat(new TooLargeUpload().tooLarge(request, model)).isEqualTo("portal/too-large");
        assertThat(model).containsEntry("order", "OR-1");
    }

    @Test
    void answersInEnglish() throws Exception {
        Order order = scenes.boughtInFinalSale("ropa", "1800");
        String verdict = verdict(order, "changed-mind", "opened");

        web.perform(get(verdict).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("We can&#39;t accept your return")))
                .andExpect(content().string(containsString("It was sold as final sale.")));
    }

    @Test
    void tellsARefusedCustomerWhyAndTakesOneAppeal() throws Exception {
        Order order = scenes.boughtInFinalSale("ropa", "1800");
        String verdict = verdict(order, "changed-mind", "opened");
        web.perform(get(verdict))
                .andExpect(content().string(containsString("No podemos aceptar tu devolución")))
                .andExpect(content().string(containsString("Se vendió como venta final.")));

        web.perform(post(verdict).param("text", "El anuncio decía otra cosa").with(csrf()))
                .andExpect(redirectedUrl(verdict));

        web.perform(get(verdict))
                .andExpect(content().string(containsString("Una persona revisa tu devolución")))
                .andExpect(content().string(containsString("El anuncio decía otra cosa")))
                .andExpect(content().string(not(containsString("Pedir otra revisión"))));
        assertThat(theReturn(order).state()).isEqualTo(ReturnState.IN_REVIEW);
        web.perform(post(verdict).param("text", "Otra vez").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("ya no admite otra revisión")));
    }

    @Test
    void leadsFromWhatWasAcceptedToWhatWasNotAndBack() throws Exception {
        ReturnRequest accepted = scenes.sendBackAll(scenes.boughtWithOneLineInFinalSale());
        ReturnRequest refused = scenes.splitFrom(accepted);
        String page = "/portal/returns/" + links.token(accepted.number());
        String other = "/portal/returns/" + links.token(refused.number());

        web.perform(get(page))
                .andExpect(content().string(containsString("Tu devolución está aprobada")))
                .andExpect(content().string(containsString(other)))
                .andExpect(content().string(containsString("no aceptamos sigue aparte")));
        web.perform(get(other))
                .andExpect(content().string(containsString("Se vendió como venta final.")))
                .andExpect(content().string(containsString("Pedir otra revisión")))
                .andExpect(content().string(containsString(page)));
    }

    @Test
    void wantsToKnowWhyACustomerDisagrees() throws Exception {
        String verdict = verdict(scenes.boughtInFinalSale("ropa", "1800"), "changed-mind", "opened");

        web.perform(post(verdict).param("text", " ").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("por qué no estás de acuerdo")));
    }

    @Test
    void tellsNothingOfPointsAndRules() throws Exception {
        String verdict = verdict(scenes.bought("ropa", "1800", 12), "does-not-fit", "opened");

        String page = web.perform(get(verdict)).andReturn().getResponse().getContentAsString();

        assertThat(page).doesNotContain("RR-", "riskScore", "WITHIN_POLICY", "returnRate", "APPROVE");
    }

    @Test
    void keepsThePrivateLinkFromOtherSitesAndCaches() throws Exception {
        String verdict = verdict(scenes.bought("ropa", "1800", 12), "does-not-fit", "opened");

        web.perform(get(verdict))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-store"));
        web.perform(get("/portal/returns/guessed")).andExpect(status().isNotFound());
        web.perform(post("/portal/returns/guessed").param("text", "x").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsPhotosByWhatTheyAre() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        web.perform(form(order)
                        .file(new MockMultipartFile("photos", "C:\\fotos\\rota.txt", "text/plain", JPEG))
                        .param("pieces-1", "1")
                        .param("reason", "defective")
                        .param("condition", "damaged"))
                .andExpect(status().isFound());

        assertThat(theReturn(order).lines().get(0).photos())
                .singleElement()
                .satisfies(reference -> assertThat(photos.find(reference)).hasValueSatisfying(photo -> {
                    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
                    assertThat(photo.name()).isEqualTo("rota.txt");
                    assertThat(photo.content()).isEqualTo(JPEG);
                }));
    }

    @Test
    void refusesAFileThatOnlySaysItIsAPhoto() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);
        byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);

        web.perform(form(order)
                        .file(new MockMultipartFile("photos", "foto.jpg", "image/jpeg", script))
                        .param("pieces-1", "1")
                        .param("reason", "defective")
                        .param("condition", "damaged")
                        .param("comment", "Llegó <rota>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("«foto.jpg» no es una foto")))
                .andExpect(content().string(containsString("Llegó &lt;rota&gt;")));
        assertThat(returns.ofOrder(order.id())).isEmpty();
    }

    @Test
    void refusesSixPhotos() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);
        MockMultipartHttpServletRequestBuilder form = form(order);
        for (int i = 0; i < 6; i++) {
            form.file(new MockMultipartFile("photos", i + ".jpg", "image/jpeg", JPEG));
        }

        web.perform(form.param("pieces-1", "1").param("reason", "defective").param("condition", "damaged"))
                .andExpect(content().string(containsString("elige como máximo 5")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, changed-mind, opened, Elige al menos un artículo",
        "4, changed-mind, opened, Revisa las cantidades",
        "-1, changed-mind, opened, Revisa las cantidades",
        "many, changed-mind, opened, Revisa las cantidades",
        "1, gossip, opened, Elige por qué lo devuelves",
        "1, changed-mind, '', Elige cómo está"
    })
    void saysWhatIsWrongAndOpensNothing(String pieces, String reason, String condition, String words) throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        send(order, pieces, reason, condition)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(words)));
        assertThat(returns.ofOrder(order.id())).isEmpty();
    }

    @Test
    void takesNoPieceTwice() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);
        send(order, "3", "does-not-fit", "opened").andExpect(status().isFound());

        send(order, "3", "does-not-fit", "opened").andExpect(status().isUnprocessableEntity());
        web.perform(visiting(order, get("/portal/order").param("number", order.id())))
                .andExpect(content().string(containsString("ya en una devolución")))
                .andExpect(content().string(not(containsString("/portal/order/return"))));
    }

    @Test
    void takesNoFormWithoutToken() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        web.perform(visiting(order, post("/portal/order/return").param("number", order.id())))
                .andExpect(status().isForbidden());
    }

    private String verdict(Order order, String reason, String condition) throws Exception {
        return send(order, "1", reason, condition)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions send(Order order, String pieces, String reason, String condition) throws Exception {
        return web.perform(
                form(order).param("pieces-1", pieces).param("reason", reason).param("condition", condition));
    }

    private MockMultipartHttpServletRequestBuilder form(Order order) {
        var form = multipart("/portal/order/return");
        form.session(visit(order)).param("number", order.id()).with(csrf());
        return form;
    }

    private String order(Order order) throws Exception {
        return page(order, get("/portal/order").param("number", order.id()));
    }

    private String page(Order order, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(visiting(order, request)).andReturn().getResponse().getContentAsString();
    }

    private ReturnRequest theReturn(Order order) {
        return returns.ofOrder(order.id()).get(0);
    }

    private MockHttpServletRequestBuilder visiting(Order order, MockHttpServletRequestBuilder request) {
        return request.session(visit(order));
    }

    private MockHttpSession visit(Order order) {
        var session = new MockHttpSession();
        session.setAttribute(
                Visit.class.getName(),
                new Visit(order.customerId(), clock.instant().plus(Duration.ofHours(1))));
        return session;
    }
}
