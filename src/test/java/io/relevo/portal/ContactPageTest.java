package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.PageTest;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import io.relevo.shop.Shop;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PageTest
class ContactPageTest {

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static final Map<String, String> CONTACT = Map.of(
            "name", "Buy cheap <b>pills</b>",
            "email", "Victim@correo.example",
            "order", " 100201 ",
            "reason", "where-is-my-order",
            "text", "Sigo esperando.",
            "website", "");

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Shop shop;

    private final String connection = "10.0.0." + CONNECTIONS.incrementAndGet();

    @BeforeEach
    void door() {
        given(cases.open(any())).willReturn(new Cases.Received(new CaseNumber(10042), "e1"));
    }

    @Test
    void turnsAMessageIntoACaseAndShowsItsNumber() throws Exception {
        var result = send(Map.of("email", "a1@correo.example"))
                .andExpect(redirectedUrl("/portal/contact/sent"))
                .andReturn();

        web.perform(get("/portal/contact/sent").flashAttrs(result.getFlashMap()))
                .andExpect(content().string(containsString("R-10042")))
                .andExpect(content().string(containsString("a1@correo.example")));
        IncomingMessage message = opened();
        assertThat(message.channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(message.from()).isEqualTo("a1@correo.example");
        assertThat(message.order()).isEqualTo("100201");
        assertThat(message.reason()).isEqualTo("where-is-my-order");
        assertThat(message.language()).isEqualTo("es");
        assertThat(message.automatic()).isFalse();
    }

    @Test
    void putsNothingAStrangerWroteWhereOurMailsRepeatIt() throws Exception {
        send(Map.of());

        IncomingMessage message = opened();
        assertThat(message.from()).isEqualTo("victim@correo.example");
        assertThat(message.name()).isNull();
        assertThat(message.subject()).isEqualTo("¿Dónde está mi pedido?");
        assertThat(message.text()).isEqualTo("Nombre: Buy cheap <b>pills</b>\n\nSigo esperando.");
    }

    @Test
    void looksUpNeitherOrderNorCustomer() throws Exception {
        send(Map.of("email", "a2@correo.example", "order", "no-such-order"))
                .andExpect(redirectedUrl("/portal/contact/sent"));

        verifyNoInteractions(shop);
    }

    @Test
    void takesUpToFiveFilesUnderPlainNames() throws Exception {
        web.perform(form(Map.of("email", "a3@correo.example"))
                        .file(new MockMultipartFile("files", "C:\\tmp\\foto.png", "image/png", new byte[] {1, 2}))
                        .file(new MockMultipartFile("files", "", "application/octet-stream", new byte[0])))
                .andExpect(redirectedUrl("/portal/contact/sent"));

        assertThat(opened().attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("foto.png");
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.content()).containsExactly(1, 2);
        });
    }

    @Test
    void refusesALargeFileByNameAndKeepsTheText() throws Exception {
        web.perform(form(Map.of())
                        .file(new MockMultipartFile("files", "video.mp4", "video/mp4", new byte[5 * 1024 * 1024 + 1])))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("video.mp4")))
                .andExpect(content().string(containsString("Sigo esperando.")))
                .andExpect(content().string(containsString("Vuelve a elegir tus archivos")));
        verifyNoInteractions(cases);
    }

    @Test
    void refusesSixFiles() throws Exception {
        MockMultipartHttpServletRequestBuilder form = form(Map.of());
        for (int i = 0; i < 6; i++) {
            form.file(new MockMultipartFile("files", i + ".txt", "text/plain", new byte[] {1}));
        }

        web.perform(form).andExpect(model().attributeHasFieldErrors("contact", "files"));
    }

    @ParameterizedTest
    @CsvSource({
        "email, '', email",
        "email, nope, email",
        "reason, '', reason",
        "reason, gossip, reason",
        "text, ' ', text",
        "order, <script>, order",
        "website, http://spam.example, website"
    })
    void showsWhatIsWrongAtItsFieldAndKeepsTheRest(String changed, String typed, String field) throws Exception {
        send(Map.of(changed, typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attributeHasFieldErrors("contact", field))
                .andExpect(content().string(containsString("id=\"" + field + "-wrong\"")))
                .andExpect(content().string(containsString("Buy cheap &lt;b&gt;pills&lt;/b&gt;")));
        verifyNoInteractions(cases);
    }

    @Test
    void answersInEnglishAndRemembersThatTheCustomerReadsIt() throws Exception {
        web.perform(form(Map.of("email", "a4@correo.example")).header("Accept-Language", "en"));

        assertThat(opened().language()).isEqualTo("en");
        assertThat(opened().subject()).isEqualTo("Where is my order?");
    }

    @Test
    void takesFiveMessagesAnHourForOneAddressAndKeepsTheSixthOnThePage() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(Map.of("email", "flood@correo.example")).andExpect(status().isFound());
        }

        send(Map.of("email", "Flood@correo.example"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Espera una hora")))
                .andExpect(content().string(containsString("Sigo esperando.")));
    }

    @Test
    void takesTwentyMessagesAnHourFromOneConnection() throws Exception {
        for (int i = 0; i < 20; i++) {
            send(Map.of("email", "c" + i + "@correo.example")).andExpect(status().isFound());
        }

        send(Map.of("email", "c21@correo.example")).andExpect(status().isTooManyRequests());
    }

    @Test
    void takesNoFormWithoutToken() throws Exception {
        web.perform(multipart("/portal/contact").param("text", "x")).andExpect(status().isForbidden());
        verifyNoInteractions(cases);
    }

    @Test
    void showsNoConfirmationOfNothing() throws Exception {
        web.perform(get("/portal/contact/sent")).andExpect(redirectedUrl("/portal/contact"));
    }

    private IncomingMessage opened() {
        var message = ArgumentCaptor.forClass(IncomingMessage.class);
        verify(cases).open(message.capture());
        return message.getValue();
    }

    private ResultActions send(Map<String, String> changes) throws Exception {
        return web.perform(form(changes));
    }

    private MockMultipartHttpServletRequestBuilder form(Map<String, String> changes) {
        MockMultipartHttpServletRequestBuilder form = multipart("/portal/contact");
        form.with(csrf()).with(request -> {
            request.setRemoteAddr(connection);
            return request;
        });
        CONTACT.forEach((field, typed) -> form.param(field, changes.getOrDefault(field, typed)));
        return form;
    }
}
