package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.relevo.Client;
import io.relevo.RelevoTest;
import io.relevo.cases.CaseNumber;
import io.relevo.flow.Accounts;
import io.relevo.flow.CaseDriver;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An area somebody adds while the server runs works at once. */
@RelevoTest
class NewAreaTest {

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Requests requests;

    @Autowired
    CaseDriver driver;

    @LocalServerPort
    int port;

    @Test
    void itsPeopleSeeAndAnswerWhatItIsAsked() throws Exception {
        var api = new Api(http, accounts);
        api.hirePeople();
        CaseNumber number = driver.mail("Factura", "Necesito mi factura.");
        send("supervisor", addArea()).andExpect(redirectedUrl("/insight/parties"));

        Request asked = driver.ask(number, "invoicing");
        http.perform(get("/staff/new").with(user("jefa").roles("admin")))
                .andExpect(content().string(containsString("value=\"back-office-invoicing\"")))
                .andExpect(content().string(containsString("Área: Facturación")));
        send("admin", hire()).andExpect(redirectedUrl("/staff"));

        assertThat(api.as("facturas1").get("/api/cases/" + number).status()).isEqualTo(200);
        var tasklist = new Client(port).as("facturas1", Api.PASSWORD);
        assertThat(tasklist.get("/engine-rest/filter?resourceType=Task&maxResults=50")
                        .body())
                .contains("processDefinitionKey\":\"back-office-request");
        assertThat(tasklist.get("/engine-rest/task?maxResults=50").body()).containsOnlyOnce("\"taskDefinitionKey\"");
        assertThat(api.as("logistica1").get("/api/cases/" + number).status()).isNotEqualTo(200);

        Api.Answer work = api.as("facturas1").get("/api/worklist");
        assertThat(work.at("/items")).hasSize(1);
        assertThat(work.text("/items/0/caseNumber")).isEqualTo(number.toString());
        String task = work.text("/items/0/taskId");
        api.as("facturas1").post("/api/worklist/" + task + "/claim");
        assertThat(api.as("facturas1")
                        .post("/api/worklist/" + task + "/complete", "{'outcome':'answer','reply':'Va adjunta.'}")
                        .status())
                .isLessThan(300);
        assertThat(requests.find(asked.id()).orElseThrow().status()).isEqualTo(Request.Status.ANSWERED);
    }

    private ResultActions send(String role, MockHttpServletRequestBuilder form) throws Exception {
        return http.perform(form.with(csrf()).with(user("jefa").roles(role)));
    }

    private static MockHttpServletRequestBuilder addArea() {
        return post("/insight/parties/new")
                .param("code", "invoicing")
                .param("kind", "AREA")
                .param("nameEs", "Facturación")
                .param("nameEn", "Invoicing")
                .param("email", "")
                .param("language", "es")
                .param("calendar", "shop");
    }

    private static MockHttpServletRequestBuilder hire() {
        return post("/staff/new")
                .param("userId", "facturas1")
                .param("name", "Flora Cruz")
                .param("email", "facturas1@tienda.example")
                .param("language", "es")
                .param("team", "")
                .param("role", "back-office-invoicing")
                .param("lead", "")
                .param("active", "true")
                .param("password", Api.PASSWORD);
    }
}
