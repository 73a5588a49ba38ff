package io.relevo.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class LandingPageTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"level-one", "level-two", "back-office-logistics"})
    void sendsWhoWorksCasesToTasklist(String role) throws Exception {
        land(role).andExpect(redirectedUrl("/camunda/app/tasklist/"));
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, /camunda/app/cockpit/",
        "supervisor, /camunda/app/tasklist/",
        "supervisor, /desk/phone",
        "supervisor, /insight",
        "supervisor, /insight/calendars",
        "process-owner, /insight/targets",
        "process-owner, /camunda/app/cockpit/",
        "process-owner, http://localhost/engine-rest",
        "risk-analyst, /workshop/returns",
        "risk-analyst, #/decisions",
        "integration, /api/openapi.json",
        "admin, /staff",
        "admin, /camunda/app/admin/"
    })
    void offersEachRoleItsPlaces(String role, String place) throws Exception {
        land(role).andExpect(status().isOk()).andExpect(content().string(containsString(place)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "process-owner", "risk-analyst", "integration"})
    void offersTheAgentsPageToAdministratorsOnly(String role) throws Exception {
        land(role).andExpect(content().string(not(containsString("\"/staff\""))));
    }

    @Test
    void logsInWithATokenAndSaysWhatWentWrong() throws Exception {
        web.perform(get("/login"))
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(content().string(containsString("name=\"username\"")))
                .andExpect(content().string(containsString("name=\"password\"")))
                .andExpect(content().string(not(containsString("no coinciden"))));
        web.perform(get("/login").param("error", ""))
                .andExpect(content().string(containsString("El usuario y la contraseña no coinciden")));
        web.perform(get("/login").param("logout", "").header("Accept-Language", "en-GB,de;q=0.5"))
                .andExpect(content().string(containsString("You have logged out")));
    }

    @ParameterizedTest
    @CsvSource({"'de,en;q=0.8,es;q=0.5', Log in", "'fr', Entrar", "'es-MX,es', Entrar", "'en-US', Log in"})
    void speaksTheFirstLanguageTheBrowserAsksForThatItKnows(String wished, String text) throws Exception {
        web.perform(get("/login").header("Accept-Language", wished))
                .andExpect(content().string(containsString("<h1>" + text + "</h1>")));
    }

    @Test
    void remembersTheLanguageSomebodyChose() throws Exception {
        web.perform(get("/login").param("lang", "en").header("Accept-Language", "es"))
                .andExpect(content().string(containsString("<h1>Log in</h1>")))
                .andExpect(cookie().value("relevo-lang", "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, Esto no está abierto para ti",
        "404, No encontramos esta página",
        "405, No pudimos hacer eso",
        "500, Algo falló de nuestro lado"
    })
    void explainsAnErrorWithoutItsEntrails(int status, String title) throws Exception {
        web.perform(get("/error")
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", status)
                        .requestAttr("jakarta.servlet.error.exception", new IllegalStateException("secret entrails")))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(not(containsString("secret"))));
    }

    private ResultActions land(String role) throws Exception {
        return web.perform(get("/").with(user("somebody").roles(role)));
    }
}
