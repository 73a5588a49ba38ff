package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.cases.CaseNumber;
import io.relevo.flow.CaseDriver;
import io.relevo.parties.Party;
import io.relevo.parties.PartyFault;
import io.relevo.parties.Requests;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RelevoTest
class PartyPageTest {

    private static final String PAGES = "/insight/parties";
    private static final Party NORTE = new Party(
            "carrier-norte",
            Party.Kind.THIRD_PARTY,
            "Mensajería del Norte",
            "Mensajería del Norte",
            "carrier@norte.example",
            "es",
            "carrier");

    @Autowired
    private MockMvc web;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private MessageSource texts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asShipped() {
        requests.saveParty(NORTE);
    }

    @AfterEach
    void asItWas() {
        requests.saveParty(NORTE);
        jdbc.sql("delete from parties_directory where code = 'carrier-sur'").update();
    }

    @Test
    void listsWhomOneCanAsk() throws Exception {
        open(PAGES)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mensajería del Norte"),
                                containsString("Tercero"),
                                containsString("carrier@norte.example"),
                                containsString("href=\"/insight/calendars/carrier\""),
                                containsString("Logística"))));
    }

    @Test
    void speaksEnglish() throws Exception {
        open(PAGES + "?lang=en")
                .andExpect(content().string(allOf(containsString("Third party"), containsString("Logistics"))));
    }

    @Test
    void addsAThirdParty() throws Exception {
        send(form("/new", "carrier-sur", "THIRD_PARTY", "Sur", " sur@sur.example ", "shop"))
                .andExpect(redirectedUrl(PAGES));

        assertThat(requests.party("carrier-sur"))
                .hasValue(new Party(
                        "carrier-sur", Party.Kind.THIRD_PARTY, "Sur", "South", "sur@sur.example", "en", "shop"));
        open(PAGES + "/carrier-sur").andExpect(content().string(containsString("value=\"sur@sur.example\"")));
    }

    @Test
    void keepsTheCalendarOfRequestsThatRun() throws Exception {
        CaseNumber number = driver.mail("Guía sin avance", "¿Dónde está mi pedido?");
        var asked = driver.ask(number, "carrier-norte");
        open(PAGES + "/carrier-norte").andExpect(content().string(containsString("siguen con el calendario")));

        send(form("/carrier-norte", "carrier-norte", "THIRD_PARTY", "Norte", "n@norte.example", "shop"))
                .andExpect(redirectedUrl(PAGES));
        var askedLater = driver.ask(number, "carrier-norte");

        assertThat(calendarOf(asked.id())).isEqualTo("carrier");
        assertThat(calendarOf(askedLater.id())).isEqualTo("shop");
        assertThat(requests.find(asked.id()).orElseThrow().dueAt()).isEqualTo(asked.dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "carrier-norte, THIRD_PARTY, Sur, sur@sur.example, shop, code, Ya hay",
        "Carrier Sur, THIRD_PARTY, Sur, sur@sur.example, shop, code, minúsculas",
        "new, THIRD_PARTY, Sur, sur@sur.example, shop, code, no se puede usar",
        "a-code-of-more-than-forty-characters-is-too-long, AREA, Sur, '', shop, code, 40",
        "carrier-sur, FRIEND, Sur, sur@sur.example, shop, kind, Elige",
        "carrier-sur, THIRD_PARTY, ' ', sur@sur.example, shop, nameEs, Falta",
        "carrier-sur, THIRD_PARTY, Sur, '', shop, email, necesita",
        "carrier-sur, AREA, Sur, nowhere, shop, email, nowhere",
        "carrier-sur, THIRD_PARTY, Sur, sur@sur.example, moon, calendar, moon"
    })
    void showsWhatIsWrongAtItsFieldAndKeepsWhatWasTyped(
            String code, String kind, String name, String email, String calendar, String field, String said)
            throws Exception {
        send(form("/new", code, kind, name, email, calendar))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"" + field + "-wrong\""),
                                containsString(said),
                                containsString("value=\"South\""),
                                containsString("value=\"" + code + "\""))));

        assertThat(requests.party("carrier-sur")).isEmpty();
        assertThat(requests.party("carrier-norte")).hasValue(NORTE);
    }

    @Test
    void keepsTheKindOfWhomSomebodyAsked() throws Exception {
        driver.ask(driver.mail("Guía", "¿Dónde está?"), "carrier-norte");

        send(form("/carrier-norte", "carrier-norte", "AREA", "Norte", "", "shop"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"kind-wrong\"")));

        assertThat(requests.party("carrier-norte")).hasValue(NORTE);
    }

    @Test
    void keepsACalendarThatAPartyUses() throws Exception {
        send(post("/insight/calendars")
                        .param("name", "party-hours")
                        .param("zone", "UTC")
                        .param("like", "shop"))
                .andExpect(redirectedUrl("/insight/calendars/party-hours"));
        send(form("/new", "carrier-sur", "THIRD_PARTY", "Sur", "sur@sur.example", "party-hours"));

        send(post("/insight/calendars/party-hours").param("action", "delete"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Sur")));

        send(form("/carrier-sur", "carrier-sur", "THIRD_PARTY", "Sur", "sur@sur.example", "shop"));
        send(post("/insight/calendars/party-hours").param("action", "delete"))
                .andExpect(redirectedUrl("/insight/calendars"));
    }

    @Test
    void knowsNoPageOfAStranger() throws Exception {
        open(PAGES + "/ghost").andExpect(status().isNotFound());
        send(form("/ghost", "ghost", "AREA", "G", "", "shop")).andExpect(status().isNotFound());
        send(form("/carrier-norte", "ghost", "AREA", "G", "", "shop")).andExpect(status().isNotFound());
    }

    @Test
    void isATabOfWhoeverLeads() throws Exception {
        open("/insight/calendars").andExpect(content().string(containsString("href=\"/insight/parties\"")));
        web.perform(get("/insight/targets").with(user("dueno1").roles("process-owner")))
                .andExpect(content().string(not(containsString("href=\"/insight/parties\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"level-one", "process-owner", "back-office-logistics", "integration"})
    void isForSupervisorsAndAdministratorsOnly(String role) throws Exception {
        web.perform(get(PAGES).with(user("ana").roles(role))).andExpect(status().isForbidden());
        web.perform(form("/new", "x", "AREA", "X", "", "shop")
                        .with(csrf())
                        .with(user("ana").roles(role)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryFault(PartyFault.Kind kind) {
        String key = PartyProblems.text(new PartyFault("code", kind, "x"));

        assertThat(texts.getMessage(key, new Object[] {"x"}, Locale.ENGLISH)).isNotBlank();
    }

    /** As its ledger has it. */
    private String calendarOf(String requestId) {
        String detail = jdbc.sql("select detail from cases_ledger where kind = 'ASKED' and detail like ?")
                .param(requestId + "%")
                .query(String.class)
                .single();
        return detail.substring(detail.indexOf('@') + 1);
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).with(user("supervisor1").roles("supervisor")));
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(csrf()).with(user("supervisor1").roles("supervisor")));
    }

    private static MockHttpServletRequestBuilder form(
            String to, String code, String kind, String name, String email, String calendar) {
        return post(PAGES + to)
                .param("code", code)
                .param("kind", kind)
                .param("nameEs", name)
                .param("nameEn", "South")
                .param("email", email)
                .param("language", "en")
                .param("calendar", calendar);
    }
}
