package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.TestTime;
import io.relevo.TestTime.MovableClock;
import io.relevo.sla.CalendarEditor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RelevoTest
class CalendarApiTest {

    private static final String NIGHTS = """
            {"zone":"America/Santiago","version":%s,
             "weekly":[{"day":"SUNDAY","opens":"%s","closes":"06:00"}],
             "exceptions":[{"date":"2026-09-20","note":"Fiestas Patrias"}]}""";

    @Autowired
    MockMvc http;

    @Autowired
    CalendarEditor editor;

    @Autowired
    MovableClock clock;

    private Instant present;

    @BeforeEach
    void monday() {
        present = clock.instant();
        clock.set(TestTime.START);
    }

    /** Other tests' cases have lived on. */
    @AfterEach
    void present() {
        clock.set(present);
    }

    @Test
    void namesARowThatIsNull() throws Exception {
        String written = """
                {"zone":"America/Santiago","weekly":[null,{"day":"SUNDAY","opens":"nine","closes":"18:00"}],
                 "exceptions":[null]}""";

        call(put("/api/calendars/nulls"), written)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[?(@.part == 'weekly')].row").value(hasItem(1)))
                .andExpect(jsonPath("$.faults[?(@.key == 'calendar.time-wrong')].row")
                        .value(hasItem(2)))
                .andExpect(jsonPath("$.faults[?(@.part == 'exceptions')].row").value(hasItem(1)));
    }

    @Test
    void givesAllCalendarsAndEachWithItsDefinition() throws Exception {
        call(get("/api/calendars"))
                .andExpect(jsonPath("$.items[*].name").value(hasItem("shop")))
                .andExpect(jsonPath("$.items[0].openNow").value(true));
        call(get("/api/calendars/shop"))
                .andExpect(jsonPath("$.zone").value("America/Mexico_City"))
                .andExpect(jsonPath("$.weekly[0].day").value("MONDAY"))
                .andExpect(jsonPath("$.weekly[0].opens").value("09:00"));
    }

    @Test
    void makesPreviewsAndChangesACalendar() throws Exception {
        call(put("/api/calendars/nights"), NIGHTS.formatted("null", "22:00"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(1));
        call(put("/api/calendars/nights"), NIGHTS.formatted("null", "22:00"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.key").value("calendar.name-taken"));
        call(put("/api/calendars/nights"), NIGHTS.formatted("1", "20:00"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.key").value("calendar.past-changed"));
        call(post("/api/calendars/nights/preview?changesFrom=2026-03-04"), NIGHTS.formatted("1", "20:00"))
                .andExpect(jsonPath("$.weeks.length()").value(4))
                .andExpect(jsonPath("$.weeks[0].before").value("PT8H"))
                .andExpect(jsonPath("$.weeks[1].after").value("PT10H"))
                .andExpect(jsonPath("$.weeks[0].days[6].before[0].opens").value("22:00"))
                .andExpect(jsonPath("$.weeks[0].days[6].differs").value(true))
                .andExpect(jsonPath("$.openCases.movedClocks").value(0));
        call(put("/api/calendars/nights?changesFrom=2026-03-04"), NIGHTS.formatted("1", "20:00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        call(put("/api/calendars/nights"), NIGHTS.formatted("1", "20:00"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("calendar.changed-meanwhile"));

        assertThat(editor.find("nights").weekly()).hasSize(2);
        editor.delete("nights", List.of());
    }

    @Test
    void namesEveryFaultWithItsRow() throws Exception {
        call(
                        put("/api/calendars/wrong").header("Accept-Language", "en"),
                        "{\"zone\":\"Mexiko\",\"weekly\":[{\"day\":\"MONDAY\",\"opens\":\"9\"}]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("There is no time zone \"Mexiko\"")));
        call(
                        put("/api/calendars/wrong").header("Accept-Language", "en"),
                        "{\"zone\":\"UTC\",\"weekly\":[{\"day\":\"MONDAY\",\"opens\":\"9\"}]}")
                .andExpect(jsonPath("$.faults[0].part").value("weekly"))
                .andExpect(jsonPath("$.faults[0].row").value(1))
                .andExpect(jsonPath("$.faults[0].key").value("calendar.time-wrong"));
        call(get("/api/calendars/nobody"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.key").value("calendar.name-unknown"));
    }

    @Test
    void proposesHolidays() throws Exception {
        call(get("/api/calendars/holidays?country=MX&year=2027"))
                .andExpect(jsonPath("$.items[0].nameEs").value("Año Nuevo"))
                .andExpect(jsonPath("$.items[?(@.date == '2027-04-30')].known").value(false))
                .andExpect(
                        jsonPath("$.items[?(@.date == '2027-04-30')].movedFrom").value("2027-05-01"));
        call(get("/api/calendars/holidays?country=XX&year=2027"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("MX, CL, CO, AR, ES")));
        call(get("/api/calendars/holidays?country=MX&year=soon")).andExpect(status().isBadRequest());
    }

    private ResultActions call(MockHttpServletRequestBuilder call, String json) throws Exception {
        return call(call.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private ResultActions call(MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.with(csrf()).with(user("supervisor1").roles("supervisor")));
    }
}
