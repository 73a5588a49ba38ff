package io.relevo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.flow.CaseDriver;
import io.relevo.parties.Request;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RelevoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightPagesTest {

    private static final String LONG_AGO = "?from=2020-01-01&to=2020-01-07";

    @Autowired
    MockMvc web;

    @Autowired
    CaseDriver driver;

    @Autowired
    Timers timers;

    @Autowired
    Following following;

    private CaseNumber number;

    @BeforeEach
    void aCaseThatAnAreaTookTooLongWith() {
        if (number != null) {
            return;
        }
        number = driver.mail("Paquete perdido", "No llega.");
        driver.escalate(number);
        Request request = driver.ask(number, "logistics");
        driver.hold(number, request);
        timers.advance(Duration.ofDays(2));
        driver.answer(number, request);
        driver.solve(number);
        following.rebuild();
        following.catchUp();
    }

    @Test
    void showsWhereTheTimeWent() throws Exception {
        open("/insight?period=four-weeks")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cada minuto tiene un dueño")))
                .andExpect(content().string(containsString("Logística")))
                .andExpect(content().string(containsString("Tiempo de área")))
                .andExpect(content().string(containsString("<title id=\"bars-title\">")));
    }

    @Test
    void showsItInEnglishInWorkingHours() throws Exception {
        web.perform(get("/insight?hours=working")
                        .with(user("sara").roles("supervisor"))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Every minute has one owner")))
                .andExpect(content().string(containsString("Working hours of levels, areas and third parties")));
    }

    @Test
    void listsTheBreachesOfOneOwner() throws Exception {
        open("/insight?whose=BO:logistics").andExpect(content().string(containsString("/insight/cases/" + number)));
    }

    @Test
    void givesEachPartyItsScorecard() throws Exception {
        open("/insight/third-parties")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Logística")))
                .andExpect(content().string(containsString("a tiempo (n")));
    }

    @Test
    void showsTheTimeOfOneCase() throws Exception {
        open("/insight/cases/" + number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cada minuto tiene un dueño")))
                .andExpect(content().string(containsString("Logística")))
                .andExpect(content().string(containsString("en espera")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-99999999", "nonsense", "R-1", "x R-10001"})
    void knowsNoTimeOfAnUnknownCase(String unknown) throws Exception {
        open("/insight/cases/" + unknown).andExpect(status().isNotFound());
    }

    @Test
    void saysInWordsThatThereIsNothing() throws Exception {
        open("/insight" + LONG_AGO)
                .andExpect(content().string(containsString("no vivió ningún caso")))
                .andExpect(content().string(containsString("no se venció ningún plazo")))
                .andExpect(content().string(containsString("ningún caso llegó a un nivel")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners", "days", "levels", "breaches", "now", "third-parties"})
    void givesEachTableAsAFile(String table) throws Exception {
        String file = open("/insight/" + table + ".csv?period=four-weeks")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(file.lines()).hasSizeGreaterThan(table.equals("now") ? 0 : 1);
        assertThat(file).startsWith("\uFEFF");
    }

    @Test
    void givesTheTimeOfOneCaseAsAFile() throws Exception {
        open("/insight/cases/" + number + "/time.csv")
                .andExpect(content().string(containsString("BO:logistics,ON_HOLD,")));
    }

    @Test
    void tellsProgramsTheSame() throws Exception {
        open("/api/insight/time")
                .andExpect(jsonPath("$.conserved").value(true))
                .andExpect(jsonPath("$.zone").value("America/Mexico_City"))
                .andExpect(jsonPath("$.owners[*].owner", hasItem("BO:logistics")));
        open("/api/insight/third-parties")
                .andExpect(jsonPath("$.items[*].party", hasItem("BO:logistics")))
                .andExpect(jsonPath("$.items[0].attainment").doesNotExist());
        open("/api/insight/breaches?whose=BO:logistics")
                .andExpect(jsonPath("$.items[*].caseNumber", hasItem(number.toString())))
                .andExpect(jsonPath("$.more").value(false));
    }

    @Test
    void saysWhichDayItCantRead() throws Exception {
        open("/api/insight/time?from=yesterday")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("yesterday")));
    }

    @Test
    void computesEverythingAnewOnRequest() throws Exception {
        web.perform(post("/insight/rebuild").with(csrf()).with(user("sara").roles("supervisor")))
                .andExpect(redirectedUrl("/insight"));
        following.catchUp();

        open("/insight").andExpect(content().string(containsString("Cada minuto tiene un dueño")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/insight", "/insight/third-parties", "/insight/owners.csv", "/api/insight/time"})
    void isForSupervisorsAndAdministratorsOnly(String path) throws Exception {
        web.perform(get(path).with(user("ana").roles("level-one"))).andExpect(status().isForbidden());
        web.perform(get(path).with(user("shop").roles("integration"))).andExpect(status().isForbidden());
        web.perform(get(path).with(user("root").roles("admin"))).andExpect(status().isOk());
    }

    @Test
    void namesNoPartyByItsCode() throws Exception {
        open("/insight/third-parties").andExpect(content().string(not(containsString(">BO:logistics<"))));
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).with(user("sara").roles("supervisor")));
    }
}
