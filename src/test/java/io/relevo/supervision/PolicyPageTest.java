package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.RelevoTest;
import io.relevo.flow.PolicyTables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Targets and ladder as a supervisor's browser and a program see them. */
@RelevoTest
class PolicyPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    PolicyTables tables;

    @Autowired
    RepositoryService repository;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void takesTheVersionsBack() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployment ->
                        deployment.getSource() != null && deployment.getSource().startsWith("relevo-page:"))
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "ladder"})
    void sendingTheFormUntouchedChangesNothing(String page) throws Exception {
        submit(page, form(page), "preview")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No cambiaste ninguna fila.")));
    }

    @Test
    void showsARowInWords() throws Exception {
        web.perform(as(get("/insight/targets")))
                .andExpect(content().string(containsString("Canal: Chat · Nivel: Nivel 1")))
                .andExpect(content().string(containsString("Primera respuesta 30 s")));
    }

    @Test
    void showsWhatAChangeDoesAndUsesItOnlyThen() throws Exception {
        int version = tables.latest("deadline-targets").version();
        Map<String, String> form = form("targets");
        form.put("r5.o0", "45");

        submit("targets", form, "preview")
                .andExpect(content().string(containsString("Fila 6")))
                .andExpect(content().string(containsString("45 s")))
                .andExpect(content().string(containsString("casos abiertos cambiarían")));
        assertThat(tables.latest("deadline-targets").version()).isEqualTo(version);
        submit("targets", form, "use").andExpect(redirectedUrl("/insight/targets"));

        assertThat(tables.latest("deadline-targets").version()).isEqualTo(version + 1);
        assertThat(tables.latest("deadline-targets").rows().get(5).outputs().get(0))
                .isEqualTo("0.75");
        web.perform(as(get("/insight/targets"))).andExpect(content().string(containsString("sara")));
    }

    @Test
    void keepsWhatWasTypedAndNamesRowAndColumnWhenItCantBeUsed() throws Exception {
        Map<String, String> form = form("targets");
        form.put("r5.o0", "P1D");

        submit("targets", form, "use")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Fila 6, Primera respuesta: ")))
                .andExpect(content().string(containsString("value=\"P1D\"")));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyWasFaster() throws Exception {
        Map<String, String> mine = form("targets");
        mine.put("r5.o0", "45");
        Map<String, String> theirs = form("targets");
        theirs.put("r6.o0", "5");
        submit("targets", theirs, "use").andExpect(status().isFound());

        submit("targets", mine, "use")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("alguien publicó la versión")))
                .andExpect(content().string(containsString("value=\"45\"")));
    }

    @Test
    void movesAddsAndRemovesRowsWithoutScript() throws Exception {
        String added = submit("ladder", form("ladder"), "add-0")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(added).select(".rule"))
                .hasSize(form("ladder").keySet().stream()
                                .filter(name -> name.endsWith(".id"))
                                .toList()
                                .size()
                        + 1);

        Document removed = Jsoup.parse(submit("ladder", fields(Jsoup.parse(added)), "remove-1")
                .andReturn()
                .getResponse()
                .getContentAsString());
        submit("ladder", fields(removed), "preview").andExpect(content().string(containsString("No cambiaste")));
        Document moved = Jsoup.parse(submit("ladder", form("ladder"), "down-0")
                .andReturn()
                .getResponse()
                .getContentAsString());
        submit("ladder", fields(moved), "preview")
                .andExpect(content().string(containsString("Cambió el orden de las filas.")));
    }

    @Test
    void walksTheLadderByTheClockOnTheWall() throws Exception {
        Map<String, String> form = form("ladder");
        form.put("r0.o0", "60");

        submit("ladder", form, "preview")
                .andExpect(content().string(containsString("60 %")))
                .andExpect(content().string(containsString("ya no")))
                .andExpect(content().string(not(containsString("Respuesta del tercero · Tercero"))));
    }

    @Test
    void aProcessOwnerMayAndAnAgentMayNot() throws Exception {
        web.perform(get("/insight/targets").with(user("dueno").roles("process-owner")))
                .andExpect(status().isOk());
        web.perform(get("/insight/targets").with(user("ana").roles("level-one")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/policies/deadline-targets").with(user("ana").roles("level-one")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aProgramReadsPreviewsAndUsesATable() throws Exception {
        var policy = (com.fasterxml.jackson.databind.node.ObjectNode)
                json.readTree(web.perform(as(get("/api/policies/deadline-targets")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        ((com.fasterxml.jackson.databind.node.ArrayNode) policy.at("/rows/5/outputs")).set(0, "0.75");

        web.perform(api(post("/api/policies/deadline-targets/preview"), policy.toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openCases").isNumber());
        web.perform(api(put("/api/policies/deadline-targets?apply=open"), policy.toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(policy.get("version").asInt() + 1))
                .andExpect(jsonPath("$.applied.failedCases").isEmpty());
        web.perform(api(put("/api/policies/deadline-targets"), policy.toString()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("policy.changed"));
        ((com.fasterxml.jackson.databind.node.ArrayNode) policy.at("/rows/5/outputs")).set(0, "-1");
        web.perform(api(put("/api/policies/deadline-targets"), policy.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults", hasItem(containsString("Fila 6"))));
        ((com.fasterxml.jackson.databind.node.ArrayNode) policy.get("rows")).setNull(5);
        web.perform(api(post("/api/policies/deadline-targets/preview"), policy.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults", hasItem(containsString("Fila 6"))));
        web.perform(as(get("/api/policies/triage"))).andExpect(status().isUnprocessableEntity());
    }

    private Map<String, String> form(String page) throws Exception {
        return fields(Jsoup.parse(web.perform(as(get("/insight/" + page)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()));
    }

    /** What a browser would send. */
    private static Map<String, String> fields(Document page) {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : page.select("main form input, main form select")) {
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.val());
        }
        return fields;
    }

    private ResultActions submit(String page, Map<String, String> form, String button) throws Exception {
        MockHttpServletRequestBuilder request =
                as(post("/insight/" + page)).with(csrf()).param("do", button);
        form.forEach(request::param);
        return web.perform(request);
    }

    private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder request, String body) {
        return as(request).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(user("sara").roles("supervisor")).header("Accept-Language", "es");
    }
}
