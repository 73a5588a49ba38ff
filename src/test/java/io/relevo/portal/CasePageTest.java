package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.PageTest;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.Owner;
import io.relevo.cases.SupportCase;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class CasePageTest {

    private static final CaseNumber NUMBER = new CaseNumber(10042);

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @BeforeEach
    void noCaseButThese() {
        given(cases.findByPublicToken(any())).willReturn(Optional.empty());
        given(cases.findByPublicToken("solved")).willReturn(Optional.of(aCase(CaseState.SOLVED, false)));
        given(cases.findByPublicToken("open")).willReturn(Optional.of(aCase(CaseState.OPEN, false)));
        given(cases.findByPublicToken("closed")).willReturn(Optional.of(aCase(CaseState.CLOSED, true)));
    }

    @Test
    void asksWhetherASolvedCaseIsSolvedAndChangesNothingByAsking() throws Exception {
        web.perform(get("/portal/cases/solved"))
                .andExpect(content().string(containsString("R-10042")))
                .andExpect(content().string(containsString("El carrito &lt;llegó&gt; roto")))
                .andExpect(content().string(containsString("Sí, gracias")))
                .andExpect(content().string(containsString("No, no está resuelto")));

        verify(cases, never()).confirm(any());
        verify(cases, never()).receive(any(), any());
    }

    @Test
    void keepsItsAddressFromOtherSitesAndCaches() throws Exception {
        web.perform(get("/portal/cases/solved"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void asksNothingAboutACaseThatIsStillOpen() throws Exception {
        web.perform(get("/portal/cases/open"))
                .andExpect(content().string(containsString("Estamos trabajando en tu caso")))
                .andExpect(content().string(not(containsString("Sí, gracias"))));
    }

    @Test
    void carriesOverAYes() throws Exception {
        web.perform(post("/portal/cases/solved").param("confirm", "yes").with(csrf()))
                .andExpect(redirectedUrl("/portal/cases/solved"))
                .andExpect(flash().attribute("thanks", true));

        verify(cases).confirm(NUMBER);
    }

    @Test
    void carriesOverANoWithItsReason() throws Exception {
        given(cases.receive(eq(NUMBER), any())).willReturn(new Cases.Received(NUMBER, "e2"));

        web.perform(post("/portal/cases/solved").param("text", "Sigue roto").with(csrf()))
                .andExpect(redirectedUrl("/portal/cases/solved"))
                .andExpect(flash().attribute("received", "R-10042"));

        var message = ArgumentCaptor.forClass(IncomingMessage.class);
        verify(cases).receive(eq(NUMBER), message.capture());
        assertThat(message.getValue().channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(message.getValue().from()).isEqualTo("ana@correo.example");
        assertThat(message.getValue().text()).isEqualTo("Sigue roto");
    }

    @Test
    void namesTheFollowUpOfAClosedCase() throws Exception {
        given(cases.receive(eq(NUMBER), any())).willReturn(new Cases.Received(new CaseNumber(10077), "e2"));

        var result = web.perform(
                        post("/portal/cases/closed").param("text", "Otra vez").with(csrf()))
                .andReturn();

        web.perform(get("/portal/cases/closed").flashAttrs(result.getFlashMap()))
                .andExpect(content().string(containsString("sigue en el caso R-10077")));
    }

    @Test
    void wantsToKnowWhatIsMissing() throws Exception {
        web.perform(post("/portal/cases/solved").param("text", "  ").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Cuéntanos qué pasó.")));

        verify(cases, never()).receive(any(), any());
    }

    @Test
    void answersEveryUnknownTokenAlike() throws Exception {
        web.perform(get("/portal/cases/guessed")).andExpect(status().isNotFound());
        web.perform(post("/portal/cases/guessed").param("confirm", "yes").with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/portal/cases/guessed").param("text", "x").with(csrf()))
                .andExpect(status().isNotFound());
    }

    private static SupportCase aCase(CaseState state, boolean confirmed) {
        return new SupportCase(
                NUMBER,
                state,
                Owner.NOBODY,
                "L1",
                "support",
                50,
                Channel.MAIL,
                "other",
                "El carrito <llegó> roto",
                null,
                "ana@correo.example",
                null,
                null,
                "standard",
                null,
                "es",
                null,
                "soporte@tienda.example",
                Instant.parse(PageTest.NOW),
                null,
                null,
                null,
                null,
                null,
                confirmed,
                0,
                null,
                state.name().toLowerCase(),
                3,
                Instant.parse(PageTest.NOW),
                null);
    }
}
