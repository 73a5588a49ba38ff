package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.PageTest;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class PhonePageTest {

    private static final Map<String, String> CALL = Map.of(
            "name", "Laura Quintero",
            "phone", "+57 315 902 3341",
            "email", "",
            "order", "100213",
            "reason", "double-charge",
            "language", "es",
            "text", "Dice que le cobraron dos veces.");

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @BeforeEach
    void door() {
        given(cases.open(any())).willReturn(new Cases.Received(new CaseNumber(10042), "e1"));
    }

    @Test
    void turnsACallIntoACaseAndShowsItsNumber() throws Exception {
        var result = send(Map.of()).andExpect(redirectedUrl("/desk/phone")).andReturn();

        web.perform(get("/desk/phone").with(user("ana").roles("level-one")).flashAttrs(result.getFlashMap()))
                .andExpect(content().string(containsString("R-10042")));
        IncomingMessage message = opened();
        assertThat(message.channel()).isEqualTo(Channel.PHONE);
        assertThat(message.agent()).isEqualTo("ana");
        assertThat(message.from()).isNull();
        assertThat(message.phone()).isEqualTo("+57 315 902 3341");
        assertThat(message.reason()).isEqualTo("double-charge");
        assertThat(message.subject()).isEqualTo("Llamada: Cobro doble");
        assertThat(message.text()).isEqualTo("Dice que le cobraron dos veces.");
        assertThat(message.callBackAt()).isNull();
    }

    @Test
    void makesACallBackACaseWithADueTimeInTheShopsZone() throws Exception {
        send(Map.of("callBack", "true", "callBackAt", "2026-05-04T16:30")).andExpect(redirectedUrl("/desk/phone"));

        IncomingMessage message = opened();
        assertThat(message.reason()).isEqualTo("call-back");
        assertThat(message.callBackAt()).isEqualTo(Instant.parse("2026-05-04T22:30:00Z"));
        assertThat(message.text())
                .startsWith("Devolver la llamada el 2026-05-04 16:30 (America/Mexico_City) al +57 315 902 3341."
                        + " Motivo: Cobro doble.\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "text, ' ', text",
        "reason, gossip, reason",
        "phone, '', phone",
        "phone, call me, phone",
        "email, nope, email",
        "order, 'a b', order"
    })
    void showsWhatIsWrongAtItsFieldAndKeepsTheRest(String changed, String typed, String field) throws Exception {
        send(Map.of(changed, typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attributeHasFieldErrors("call", field))
                .andExpect(content().string(containsString("Laura Quintero")));
        verifyNoInteractions(cases);
    }

    @ParameterizedTest
    @CsvSource({"'', Anota cuándo", "2026-05-04T09:59, ya pasó", "tomorrow, Escríbela así"})
    void wantsATimeToComeForACallBack(String when, String hint) throws Exception {
        send(Map.of("callBack", "true", "callBackAt", when))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(hint)));
        verifyNoInteractions(cases);
    }

    @Test
    void wantsANumberForACallBackEvenWithAnAddress() throws Exception {
        send(Map.of("phone", "", "email", "laura@x.example", "callBack", "true", "callBackAt", "2026-05-05T10:00"))
                .andExpect(model().attributeHasFieldErrors("call", "phone"));
    }

    private IncomingMessage opened() {
        var message = ArgumentCaptor.forClass(IncomingMessage.class);
        verify(cases).open(message.capture());
        return message.getValue();
    }

    private ResultActions send(Map<String, String> changes) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/desk/phone").with(csrf()).with(user("ana").roles("level-one"));
        CALL.forEach((field, typed) -> form.param(field, changes.getOrDefault(field, typed)));
        changes.forEach((field, typed) -> {
            if (!CALL.containsKey(field)) {
                form.param(field, typed);
            }
        });
        return web.perform(form);
    }
}
