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
import io.relevo.TestTime;
import io.relevo.TestTime.MovableClock;
import io.relevo.cases.CaseNumber;
import io.relevo.flow.CaseDriver;
import io.relevo.sla.CalendarEditor;
import io.relevo.sla.WrittenCalendar;
import io.relevo.sla.WrittenCalendar.DateRow;
import io.relevo.sla.WrittenCalendar.WeekRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The supervisor's pages over calendars of their own, so that no other test's hours change. */
@RelevoTest
class CalendarPageTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired
    MockMvc web;

    @Autowired
    CalendarEditor editor;

    @Autowired
    CaseDriver people;

    @Autowired
    MovableClock clock;

    private final List<String> made = new ArrayList<>();

    /** A Monday, 10:00 in Mexico City. */
    @BeforeEach
    void monday() {
        clock.set(TestTime.START);
    }

    @AfterEach
    void tidyUp() {
        made.forEach(name -> editor.delete(name, List.of()));
    }

    @Test
    void listsEveryCalendarWithItsHoursInWords() throws Exception {
        open("/insight/calendars")
                .andExpect(content()
                        .string(allOf(
                                containsString("lunes a domingo"),
                                containsString("09:00–21:30"),
                                containsString("todo el día"),
                                containsString("Abierto ahora"))));
        web.perform(get("/insight/calendars").with(supervisor()).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Monday to Friday")));
    }

    @Test
    void makesACalendarLikeAnotherOne() throws Exception {
        String name = newName();
        web.perform(post("/insight/calendars")
                        .param("name", name)
                        .param("zone", "America/Santiago")
                        .param("like", "carrier")
                        .with(csrf())
                        .with(supervisor()))
                .andExpect(redirectedUrl("/insight/calendars/" + name));
        made.add(name);

        assertThat(editor.find(name).zone()).isEqualTo("America/Santiago");
        assertThat(editor.find(name).weekly()).isEqualTo(editor.find("carrier").weekly());
    }

    @Test
    void keepsTheNameThatIsWrong() throws Exception {
        web.perform(post("/insight/calendars")
                        .param("name", "Turno noche")
                        .param("zone", "UTC")
                        .param("like", "shop")
                        .with(csrf())
                        .with(supervisor()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("«Turno noche» no puede ser el nombre"),
                                containsString("value=\"Turno noche\""))));
    }

    @Test
    void addsAndRemovesRowsWithoutLosingWhatWasTyped() throws Exception {
        String name = calendar();

        send(name, "add-weekly:TUESDAY", form(name).param("exceptions[0].note", "Inventario"))
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"weekly[1].day\" value=\"TUESDAY\""),
                                containsString("value=\"Inventario\""))));
        send(name, "remove-weekly:0", form(name))
                .andExpect(content().string(not(containsString("name=\"weekly[0].day\""))));
        send(name, "copy-monday", form(name))
                .andExpect(content().string(containsString("name=\"weekly[4].day\" value=\"FRIDAY\"")));
        send(name, "add-exception", form(name))
                .andExpect(content().string(containsString("name=\"exceptions[0].date\"")));
        assertThat(editor.find(name).version()).isEqualTo(1);
    }

    @Test
    void showsEachDayBeforeAndAfterAndSavesFromTomorrowOn() throws Exception {
        String name = calendar();

        send(name, "preview", split(name))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<del>09:00–18:00</del>"),
                                containsString("<ins>09:00–14:00, 22:00–06:00 del día siguiente</ins>"),
                                containsString("9 h → 13 h"))));
        assertThat(editor.find(name).version()).isEqualTo(1);
        send(name, "save", split(name)).andExpect(redirectedUrl("/insight/calendars/" + name));

        assertThat(editor.find(name).weekly())
                .containsExactlyInAnyOrder(
                        new WeekRow("MONDAY", "09:00", "18:00", null, "2026-03-02"),
                        new WeekRow("MONDAY", "09:00", "14:00", "2026-03-03", null),
                        new WeekRow("MONDAY", "22:00", "06:00", "2026-03-03", null));
    }

    @Test
    void saysWhatIsWrongBesideItsRowAndKeepsItAll() throws Exception {
        String name = calendar();

        send(name, "save", form(name).param("weekly[1].day", "MONDAY").param("weekly[1].opens", "9:5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Horario semanal, fila 2: «9:5» no es una hora"),
                                containsString("<p class=\"wrong\">«9:5» no es una hora"),
                                containsString("value=\"9:5\""))));
        send(name, "save", with(name, "09:00").param("changesFrom", "mañana"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("«mañana» no es una fecha")));
    }

    @Test
    void refusesToChangeWhatHasPassed() throws Exception {
        String name = calendar();

        send(name, "save", with(name, "10:00").param("changesFrom", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("empiecen el mar 3 mar. 2026 o después")));
    }

    @Test
    void tellsThatSomebodyElseWasFasterAndThenLetsOneSave() throws Exception {
        String name = calendar();
        WrittenCalendar read = editor.find(name);
        editor.save(
                new WrittenCalendar(
                        name, "UTC", 1L, read.weekly(), List.of(new DateRow("2026-12-25", null, null, null))),
                null);

        send(name, "save", form(name))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Alguien más cambió este calendario"),
                                containsString("name=\"version\" value=\"2\""))));
    }

    @Test
    void proposesHolidaysForReviewAndAppliesNoneByItself() throws Exception {
        String name = calendar();

        send(name, "holidays", form(name).param("country", "MX").param("year", "2027"))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Natalicio de Benito Juárez\""),
                                containsString("value=\"2027-04-30\""),
                                containsString("sin mover: sáb 1 may. 2027"),
                                containsString("la ley no los mueve"))));
        send(
                        name,
                        "take-holidays",
                        form(name)
                                .param("holidays[0].chosen", "true")
                                .param("holidays[0].date", "2027-05-01")
                                .param("holidays[0].name", "Día del Trabajo")
                                .param("holidays[1].date", "2027-02-24")
                                .param("holidays[1].name", "Día de la Bandera"))
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"exceptions[0].date\" value=\"2027-05-01\""),
                                not(containsString("Día de la Bandera")))));
        assertThat(editor.find(name).exceptions()).isEmpty();
    }

    @Test
    void tellsWhichDeadlinesOfOpenCasesMove() throws Exception {
        CaseNumber number = people.mail("¿Dónde está mi pedido?", "No llega.");
        WrittenCalendar shop = editor.find("shop");
        MockHttpServletRequestBuilder closedFromNow = post("/insight/calendars/shop")
                .param("zone", shop.zone())
                .param("version", shop.version().toString())
                .param("changesFrom", "")
                .param("exceptions[0].date", "2026-03-02")
                .param("exceptions[0].opens", "09:00")
                .param("exceptions[0].closes", "10:00");
        for (int i = 0; i < shop.weekly().size(); i++) {
            WeekRow row = shop.weekly().get(i);
            closedFromNow
                    .param("weekly[" + i + "].day", row.day())
                    .param("weekly[" + i + "].opens", row.opens())
                    .param("weekly[" + i + "].closes", row.closes());
        }

        send("shop", "preview", closedFromNow)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(number.toString()),
                                containsString("lun 2 mar., 10:30"),
                                containsString("mar 3 mar., 09:30"))));
        assertThat(editor.find("shop")).isEqualTo(shop);
    }

    @Test
    void deletesOnlyWhatNobodyUses() throws Exception {
        String name = calendar();

        send("carrier", "delete", post("/insight/calendars/carrier"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("deadline-targets.dmn")));
        send(name, "delete", post("/insight/calendars/" + name)).andExpect(redirectedUrl("/insight/calendars"));
        made.remove(name);
        open("/insight/calendars/" + name).andExpect(status().isNotFound());
    }

    @Test
    void isForSupervisorsAndAdministratorsOnly() throws Exception {
        web.perform(get("/insight/calendars").with(user("agente1").roles("level-one")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/calendars").with(user("agente1").roles("level-one")))
                .andExpect(status().isForbidden());
    }

    private String calendar() {
        String name = newName();
        editor.save(
                new WrittenCalendar(name, "UTC", null, List.of(new WeekRow("MONDAY", "09:00", "18:00", "", "")), null),
                null);
        made.add(name);
        return name;
    }

    private static String newName() {
        return "page-" + COUNTER.incrementAndGet();
    }

    private MockHttpServletRequestBuilder form(String name) {
        return with(name, "09:00").param("changesFrom", "2026-03-03");
    }

    private static MockHttpServletRequestBuilder with(String name, String opens) {
        return post("/insight/calendars/" + name)
                .param("zone", "UTC")
                .param("version", "1")
                .param("weekly[0].day", "MONDAY")
                .param("weekly[0].opens", opens)
                .param("weekly[0].closes", "18:00");
    }

    private static MockHttpServletRequestBuilder split(String name) {
        return post("/insight/calendars/" + name)
                .param("zone", "UTC")
                .param("version", "1")
                .param("changesFrom", "2026-03-03")
                .param("weekly[0].day", "MONDAY")
                .param("weekly[0].opens", "09:00")
                .param("weekly[0].closes", "14:00")
                .param("weekly[1].day", "MONDAY")
                .param("weekly[1].opens", "22:00")
                .param("weekly[1].closes", "06:00");
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).with(supervisor()));
    }

    private ResultActions send(String name, String action, MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.param("action", action).with(csrf()).with(supervisor()));
    }

    private static RequestPostProcessor supervisor() {
        return user("supervisor1").roles("supervisor");
    }
}
