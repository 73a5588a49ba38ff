package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.staff.Agent;
import io.relevo.staff.Roster;
import io.relevo.staff.Shift;
import io.relevo.staff.Staff;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RelevoTest
class ShiftsControllerTest {

    private static final String TERESA = "$.agents[?(@.userId=='teresa')]";
    private static final Shift MORNINGS = new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(15, 30));

    @Autowired
    private MockMvc api;

    @Autowired
    private Staff staff;

    @Autowired
    private Roster roster;

    @BeforeEach
    void hire() {
        staff.save(teresa(true));
    }

    @AfterEach
    void leave() {
        roster.saveShifts("teresa", List.of());
        roster.absences("teresa").forEach(absence -> roster.removeAbsence("teresa", absence.id()));
        staff.save(teresa(false));
    }

    @Test
    void tellsWhoIsAtWorkWhen() throws Exception {
        roster.saveShifts("teresa", List.of(MORNINGS));

        call(get("/api/shifts?from=2026-05-04T00:00:00Z&to=2026-05-06T00:00:00Z"), null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.zone").value("America/Mexico_City"))
                .andExpect(jsonPath(TERESA + ".shifts[0].opens").value("09:00"))
                .andExpect(jsonPath(TERESA + ".onDuty[0].from").value("2026-05-04T15:00:00Z"))
                .andExpect(jsonPath(TERESA + ".onDuty[0].to").value("2026-05-04T21:30:00Z"))
                .andExpect(jsonPath(TERESA + ".onDuty[1]").value(empty()));
    }

    @Test
    void replacesShifts() throws Exception {
        call(put("/api/shifts/teresa"), """
                {"shifts":[{"day":"MONDAY","opens":"09:00","closes":"15:30","validFrom":null}]}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shifts[0].day").value("MONDAY"));

        assertThat(roster.shifts("teresa")).containsExactly(MORNINGS);
    }

    @Test
    void addsAndRemovesAnAbsence() throws Exception {
        call(post("/api/shifts/teresa/absences"), """
                {"from":"2026-05-04T15:00:00Z","to":"2026-05-05T09:00:00-06:00","reason":"sick","note":"Gripe"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.to").value("2026-05-05T15:00:00Z"));

        String id = roster.absences("teresa").get(0).id();
        call(delete("/api/shifts/teresa/absences/" + id), null).andExpect(status().isNoContent());
        call(delete("/api/shifts/teresa/absences/" + id), null)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.key").value("shifts.unknown-absence"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "teresa; {\"shifts\":[{\"day\":\"MONDAY\",\"opens\":\"22:00\",\"closes\":\"06:00\"},{\"day\":\"TUESDAY\",\"opens\":\"05:00\",\"closes\":\"09:00\"}]}; 422; shifts.overlap; lunes 22:00–06:00",
                "teresa; {\"shifts\":[{\"day\":\"MONDAY\",\"opens\":\"22:00\"}]}; 400; shifts.field-missing; closes",
                "teresa; {\"shifts\":[{\"day\":\"LUNES\"}]}; 400; body.field; MONDAY",
                "teresa; {}; 400; shifts.field-missing; shifts",
                "teresa; {\"shifts\":[null]}; 400; shifts.field-missing; shifts",
                "teresa; {\"shifts\":[{\"day\":\"MONDAY\",\"opens\":\"09:00\",\"closes\":\"13:00\",\"validFrom\":\"+999999-12-31\"}]}; 422; shifts.date-far; 1970",
                "ghost; {\"shifts\":[]}; 404; shifts.unknown-agent; ghost"
            })
    void saysWhatIsWrongWithShifts(String userId, String body, int status, String key, String named) throws Exception {
        call(put("/api/shifts/" + userId), body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.key").value(key))
                .andExpect(jsonPath("$.detail").value(containsString(named)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"from\":\"2026-05-04T15:00:00Z\",\"to\":\"2026-05-04T15:00:00Z\",\"reason\":\"sick\"}; 422; shifts.absence-backwards",
                "{\"from\":\"2026-05-04T15:00:00Z\",\"to\":\"2026-05-05T15:00:00Z\",\"reason\":\"party\"}; 400; shifts.unknown-reason",
                "{\"from\":\"-2026-05-04T15:00:00Z\",\"to\":\"2026-05-05T15:00:00Z\",\"reason\":\"sick\"}; 422; shifts.date-far",
                "{\"from\":\"2026-05-04T15:00:00Z\",\"to\":\"+1000000-05-05T15:00:00Z\",\"reason\":\"sick\"}; 422; shifts.date-far",
                "{\"from\":\"2026-05-04T15:00:00Z\",\"reason\":\"sick\"}; 400; shifts.field-missing"
            })
    void saysWhatIsWrongWithAnAbsence(String body, int status, String key) throws Exception {
        call(post("/api/shifts/teresa/absences"), body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.key").value(key));
        assertThat(roster.absences("teresa")).isEmpty();
    }

    @Test
    void tellsNoMoreThanAQuarterAtOnce() throws Exception {
        call(get("/api/shifts?from=2026-01-01T00:00:00Z&to=2026-05-01T00:00:00Z"), null)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.key").value("shifts.span"));
    }

    @Test
    void isForSupervisorsAndAdministratorsOnly() throws Exception {
        api.perform(get("/api/shifts").with(user("agente1").roles("level-one"))).andExpect(status().isForbidden());
        api.perform(get("/api/shifts").with(user("root").roles("admin"))).andExpect(status().isOk());
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String body) throws Exception {
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return api.perform(request.with(csrf()).with(user("supervisor1").roles("supervisor")));
    }

    private static Agent teresa(boolean active) {
        return new Agent("teresa", "Teresa Paz", null, "es", "Riesgo", "risk-analyst", null, active);
    }
}
