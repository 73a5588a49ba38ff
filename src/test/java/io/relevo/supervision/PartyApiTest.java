package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.parties.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RelevoTest
class PartyApiTest {

    private static final String OESTE = """
            {"kind":"THIRD_PARTY","nameEs":"Oeste","nameEn":"West","email":"%s","language":"es","calendar":"%s"}""";

    @Autowired
    private MockMvc api;

    @Autowired
    private Requests requests;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from parties_directory where code = 'carrier-oeste'").update();
    }

    @Test
    void addsAndChangesAParty() throws Exception {
        send("carrier-oeste", OESTE.formatted("a@oeste.example", "shop"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.openRequests").value(0));
        send("carrier-oeste", OESTE.formatted("b@oeste.example", "carrier"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.calendar").value("carrier"));

        call(get("/api/parties"))
                .andExpect(jsonPath("$.items[?(@.code=='carrier-oeste')].email").value("b@oeste.example"))
                .andExpect(jsonPath("$.items[?(@.code=='logistics')].kind").value("AREA"));
    }

    @Test
    void namesEveryFault() throws Exception {
        send("carrier-oeste", OESTE.formatted("", "moon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.key").value("party.address-missing"))
                .andExpect(jsonPath("$.faults.length()").value(2))
                .andExpect(jsonPath("$.faults[1].key").value("party.calendar-unknown"))
                .andExpect(jsonPath("$.faults[1].field").value("calendar"))
                .andExpect(jsonPath("$.detail").value(containsString("«moon»")));

        assertThat(requests.party("carrier-oeste")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "carrier-oeste; {}; 422; party.kind-missing",
                "carrier-oeste; {\"kind\":\"FRIEND\"}; 400; body.field",
                "Oeste; {}; 422; party.code-wrong"
            })
    void saysWhatIsWrong(String code, String body, int status, String key) throws Exception {
        send(code, body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.key").value(key));
    }

    @ParameterizedTest
    @CsvSource({"level-one", "process-owner", "integration"})
    void isForSupervisorsAndAdministratorsOnly(String role) throws Exception {
        api.perform(get("/api/parties").with(user("ana").roles(role))).andExpect(status().isForbidden());
    }

    private ResultActions send(String code, String body) throws Exception {
        return call(put("/api/parties/" + code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions call(MockHttpServletRequestBuilder call) throws Exception {
        return api.perform(call.with(csrf()).with(user("supervisor1").roles("supervisor")));
    }
}
