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
import io.relevo.staff.Absence;
import io.relevo.staff.Agent;
import io.relevo.staff.Roster;
import io.relevo.staff.RosterRefusal;
import io.relevo.staff.Shift;
import io.relevo.staff.Staff;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RelevoTest
class ShiftsPagesTest {

    private static final String ONE = "/insight/shifts/tomas";
    private static final Shift MORNINGS = new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(15, 30));

    @Autowired
    private MockMvc web;

    @Autowired
    private Staff staff;

    @Autowired
    private Roster roster;

    @Autowired
    private MessageSource texts;

    @BeforeEach
    void hire() {
        staff.save(tomas(true));
    }

    @AfterEach
    void leave() {
        roster.saveShifts("tomas", List.of());
        roster.absences("tomas").forEach(absence -> roster.removeAbsence("tomas", absence.id()));
        staff.save(tomas(false));
    }

    @Test
    void showsAWeekOfEverybody() throws Exception {
        roster.saveShifts("tomas", List.of(MORNINGS));
        roster.addAbsence(
                "tomas",
                Instant.parse("2026-05-05T06:00:00Z"),
                Instant.parse("2026-05-06T06:00:00Z"),
                Absence.Reason.TRAINING,
                null);

        open("/insight/shifts?from=2026-05-04")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Tomás Gil"),
                                containsString("09:00–15:30"),
                                containsString("Capacitación"),
                                containsString("6,5"))));
    }

    @Test
    void marksTheOpeningHoursNobodyCovers() throws Exception {
        roster.saveShifts("tomas", List.of(MORNINGS));

        open("/insight/shifts?from=2026-05-04&who=risk-analyst")
                .andExpect(content()
                        .string(allOf(
                                containsString("class=\"one\">1<"),
                                containsString("class=\"gap\">0<"),
                                containsString("lun 4 may, 15:30 – 21:30"))));
    }

    @Test
    void speaksEnglish() throws Exception {
        open("/insight/shifts?from=2026-05-04&lang=en")
                .andExpect(content().string(allOf(containsString("Shifts and absences"), containsString("Mon 4"))));
    }

    @Test
    void savesTheShiftsOfOne() throws Exception {
        send(post(ONE)
                        .param("lines[0].days", "MONDAY", "TUESDAY")
                        .param("lines[0].opens", "22:00")
                        .param("lines[0].closes", "06:00")
                        .param("lines[0].validFrom", "")
                        .param("lines[0].validTo", "")
                        .param("lines[1].opens", "")
                        .param("lines[1].closes", ""))
                .andExpect(redirectedUrl(ONE));

        assertThat(roster.shifts("tomas"))
                .containsExactly(
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                        new Shift(DayOfWeek.TUESDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));
        open(ONE).andExpect(content().string(containsString("value=\"22:00\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 09:00, 13:00, '', MONDAY, 12:00, 14:00, Dos turnos se enciman",
        "MONDAY, 09:00, '', '', TUESDAY, 12:00, 14:00, le falta la hora",
        "MONDAY, nine, 13:00, '', TUESDAY, 12:00, 14:00, no se entiende",
        "MONDAY, 09:00, 13:00, 2026-05-01, TUESDAY, 12:00, 14:00, anterior al primero"
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(
            String day,
            String opens,
            String closes,
            String validTo,
            String day2,
            String opens2,
            String closes2,
            String wrong)
            throws Exception {
        roster.saveShifts("tomas", List.of(MORNINGS));

        send(post(ONE)
                        .param("lines[0].days", day)
                        .param("lines[0].opens", opens)
                        .param("lines[0].closes", closes)
                        .param("lines[0].validFrom", validTo.isEmpty() ? "" : "2026-06-01")
                        .param("lines[0].validTo", validTo)
                        .param("lines[1].days", day2)
                        .param("lines[1].opens", opens2)
                        .param("lines[1].closes", closes2))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString(wrong), containsString("value=\"" + opens2 + "\""))));

        assertThat(roster.shifts("tomas")).containsExactly(MORNINGS);
    }

    @Test
    void addsAndRemovesAnAbsence() throws Exception {
        send(absence("2026-05-04", "2026-05-08")).andExpect(redirectedUrl(ONE));

        Absence added = roster.absences("tomas").get(0);
        assertThat(added.from()).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(added.to()).isEqualTo("2026-05-09T06:00:00Z");
        open(ONE)
                .andExpect(content()
                        .string(allOf(containsString("4 may 2026 – 8 may 2026"), containsString("A la playa"))));

        send(post(ONE + "/absences/" + added.id() + "/remove")).andExpect(redirectedUrl(ONE));
        assertThat(roster.absences("tomas")).isEmpty();
    }

    @Test
    void refusesAnAbsenceThatEndsBeforeItStarts() throws Exception {
        send(absence("2026-05-08", "2026-05-04"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("el fin debe ser posterior"), containsString("A la playa"))));

        assertThat(roster.absences("tomas")).isEmpty();
    }

    @Test
    void knowsNoPageOfAStranger() throws Exception {
        open("/insight/shifts/ghost").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"level-one", "process-owner", "back-office-logistics"})
    void isForSupervisorsAndAdministratorsOnly(String role) throws Exception {
        web.perform(get("/insight/shifts").with(user("ana").roles(role))).andExpect(status().isForbidden());
        web.perform(post(ONE).with(csrf()).with(user("ana").roles(role))).andExpect(status().isForbidden());
    }

    @Test
    void leavesOutTheShopsSystem() throws Exception {
        staff.save(new Agent("robot", "Robot de la tienda", null, "es", null, "integration", null, true));

        open("/insight/shifts").andExpect(content().string(not(containsString("Robot de la tienda"))));
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryRefusal(RosterRefusal.Kind kind) {
        assertThat(texts.getMessage(
                        "supervision.shifts.wrong." + RosterTexts.key(kind), new Object[] {"a", "b"}, Locale.ENGLISH))
                .isNotBlank();
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).with(user("supervisor1").roles("supervisor")));
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(csrf()).with(user("supervisor1").roles("supervisor")));
    }

    private static MockHttpServletRequestBuilder absence(String firstDay, String lastDay) {
        return post(ONE + "/absences")
                .param("fromDay", firstDay)
                .param("fromTime", "")
                .param("toDay", lastDay)
                .param("toTime", "")
                .param("reason", "vacation")
                .param("note", "A la playa");
    }

    private static Agent tomas(boolean active) {
        return new Agent("tomas", "Tomás Gil", null, "es", "Riesgo", "risk-analyst", null, active);
    }
}
