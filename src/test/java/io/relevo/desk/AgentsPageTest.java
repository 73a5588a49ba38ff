package io.relevo.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.PageTest;
import io.relevo.flow.Accounts;
import io.relevo.flow.Refused;
import io.relevo.parties.Party;
import io.relevo.parties.Requests;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class AgentsPageTest {

    private static final Agent SARA =
            new Agent("sara", "Sara Vidal", "sara@tienda.example", "es", null, "supervisor", null, true);
    private static final Agent ANA =
            new Agent("ana", "Ana Torres", "ana@tienda.example", "es", "Norte", "level-one", "sara", true);

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Requests requests;

    @BeforeEach
    void people() {
        given(requests.parties())
                .willReturn(List.of(
                        new Party("logistics", Party.Kind.AREA, "Logística", "Logistics", null, "es", "shop"),
                        new Party("rapida", Party.Kind.THIRD_PARTY, "Rápida", "Rápida", "r@x.example", "es", "c")));
        given(staff.all()).willReturn(List.of(ANA, SARA));
        given(staff.find("sara")).willReturn(Optional.of(SARA));
        given(staff.find("ana")).willReturn(Optional.of(ANA));
    }

    @Test
    void listsEverybodyWithRoleInTheReadersLanguage() throws Exception {
        open("/staff")
                .andExpect(content().string(containsString("Ana Torres")))
                .andExpect(content().string(containsString("Nivel 1")));
        web.perform(get("/staff").with(user("root").roles("admin")).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Level 1")));
    }

    @Test
    void offersEachAreaAsARoleButNoThirdParty() throws Exception {
        open("/staff/new")
                .andExpect(content().string(containsString("value=\"back-office-logistics\"")))
                .andExpect(content().string(containsString("Área: Logística")))
                .andExpect(content().string(not(containsString("rapida"))));
    }

    @Test
    void addsAnAgentWithAPassword() throws Exception {
        send("/staff/new", agent("luis", "back-office-logistics", "sara", "correct horse"))
                .andExpect(redirectedUrl("/staff"))
                .andExpect(flash().attribute("saved", "Luis Paz"));

        verify(accounts)
                .save(
                        new Agent(
                                "luis",
                                "Luis Paz",
                                "luis@tienda.example",
                                "es",
                                null,
                                "back-office-logistics",
                                "sara",
                                true),
                        "correct horse");
    }

    @Test
    void keepsThePasswordOfAnAgentWhenNoneIsTyped() throws Exception {
        send("/staff/agents/ana", agent("ana", "level-two", "", "")).andExpect(redirectedUrl("/staff"));

        verify(accounts)
                .save(new Agent("ana", "Luis Paz", "luis@tienda.example", "es", null, "level-two", null, true), null);
    }

    @ParameterizedTest
    @CsvSource({
        "'', level-one, '', correct horse, userId",
        "Mayúscula, level-one, '', correct horse, userId",
        "ana, level-one, '', correct horse, userId",
        "luis, janitor, '', correct horse, role",
        "luis, level-one, nobody, correct horse, lead",
        "luis, level-one, luis, correct horse, lead",
        "luis, level-one, '', short, password",
        "luis, level-one, '', '', password"
    })
    void showsWhatIsWrongAtItsField(String userId, String role, String lead, String password, String field)
            throws Exception {
        send("/staff/new", agent(userId, role, lead, password))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attributeHasFieldErrors("agent", field))
                .andExpect(content().string(containsString("id=\"" + field + "-wrong\"")))
                .andExpect(content().string(containsString("value=\"Luis Paz\"")))
                .andExpect(content().string(not(containsString("correct horse"))));
        verifyNoInteractions(accounts);
    }

    @ParameterizedTest
    @CsvSource({"user.id-invalid, userId", "password.weak, password", "agent.last-admin, role"})
    void showsFlowsRefusalAtItsField(String refusal, String field) throws Exception {
        willThrow(new Refused(refusal, 10)).given(accounts).save(any(), any());

        send("/staff/new", agent("luis", "level-one", "", "correct horse"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"" + field + "-wrong\"")));
    }

    @Test
    void knowsNoPageForAnUnknownAgent() throws Exception {
        open("/staff/agents/ghost").andExpect(status().isNotFound());
        send("/staff/agents/ghost", agent("ghost", "level-one", "", "")).andExpect(status().isNotFound());
        send("/staff/agents/ana", agent("sara", "level-one", "", "")).andExpect(status().isNotFound());
        verifyNoInteractions(accounts);
    }

    @Test
    void takesNoFormWithoutToken() throws Exception {
        web.perform(agent("luis", "level-one", "", "correct horse")
                        .with(user("root").roles("admin")))
                .andExpect(status().isForbidden());
        verifyNoInteractions(accounts);
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).with(user("root").roles("admin")));
    }

    private ResultActions send(String path, MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.uri(path).with(csrf()).with(user("root").roles("admin")));
    }

    private static MockHttpServletRequestBuilder agent(String userId, String role, String lead, String password) {
        return post("/staff/new")
                .param("userId", userId)
                .param("name", "Luis Paz")
                .param("email", "luis@tienda.example")
                .param("language", "es")
                .param("team", "")
                .param("role", role)
                .param("lead", lead)
                .param("active", "true")
                .param("password", password);
    }
}
