package io.relevo.journeys;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.relevo.flow.Accounts;
import io.relevo.staff.Agent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The HTTP API as another program calls it: JSON over HTTP Basic, through every filter of the application. */
class Api {

    static final String PASSWORD = "correct horse battery";

    private static final Map<String, String> PEOPLE = Map.of(
            "supervisor1", "supervisor",
            "agente1", "level-one",
            "agente2", "level-one",
            "experto1", "level-two",
            "logistica1", "back-office-logistics",
            "dueno1", "process-owner",
            "riesgo1", "risk-analyst",
            "tienda", "integration",
            "jefa", "admin");

    private final MockMvc http;
    private final Accounts accounts;
    private final ObjectMapper json = new ObjectMapper();

    Api(MockMvc http, Accounts accounts) {
        this.http = http;
        this.accounts = accounts;
    }

    /** Everybody can log in with {@link #PASSWORD}. */
    void hirePeople() {
        PEOPLE.forEach((userId, role) -> accounts.save(
                new Agent(userId, "Señora " + userId, userId + "@tienda.example", "es", role, role, null, true),
                PASSWORD));
    }

    As as(String userId) {
        return new As(userId);
    }

    Answer anonymous(MockHttpServletRequestBuilder request) {
        return perform(request);
    }

    private Answer perform(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            boolean isJson = response.getContentType() != null
                    && response.getContentType().contains("json");
            return new Answer(
                    response.getStatus(),
                    response.getContentType(),
                    isJson && !text.isEmpty() ? json.readTree(text) : MissingNode.getInstance());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final class As {

        private final String userId;

        private As(String userId) {
            this.userId = userId;
        }

        Answer get(String path) {
            return perform(MockMvcRequestBuilders.get(path).with(httpBasic(userId, PASSWORD)));
        }

        Answer post(String path) {
            return perform(MockMvcRequestBuilders.post(path).with(httpBasic(userId, PASSWORD)));
        }

        /** @param body JSON in which ' stands for " */
        Answer post(String path, String body) {
            return perform(MockMvcRequestBuilders.post(path)
                    .with(httpBasic(userId, PASSWORD))
                    .header("Accept-Language", "es")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body.replace('\'', '"')));
        }
    }

    record Answer(int status, String mediaType, JsonNode body) {

        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }

        Set<String> fields(String pointer) {
            Set<String> names = new TreeSet<>();
            body.at(pointer).fieldNames().forEachRemaining(names::add);
            return names;
        }
    }
}
