package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.flow.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who may have timers reconciled, and reads what became of it. */
@RelevoTest
class ReconciliationsTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    private Api api;

    @BeforeEach
    void hirePeople() {
        api = new Api(http, accounts);
        api.hirePeople();
    }

    @Test
    void aSupervisorRunsOneAndReadsItsReport() {
        Api.Answer run = api.as("supervisor1").post("/api/reconciliations", "{}");

        assertThat(run.status()).isEqualTo(200);
        assertThat(run.text("/cause")).isEqualTo("by hand");
        assertThat(run.text("/actor")).isEqualTo("supervisor1");
        assertThat(run.text("/finishedAt")).isNotBlank();
        Api.Answer list = api.as("jefa").get("/api/reconciliations");
        assertThat(list.text("/0/id")).isEqualTo(run.text("/id"));
        assertThat(list.fields("/0"))
                .contains("cases", "timers", "restored", "moved", "failed", "incidents", "detail", "whole", "node");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agente1", "logistica1", "dueno1", "tienda"})
    void nobodyElseDoes(String userId) {
        assertThat(api.as(userId).post("/api/reconciliations", "{}").status()).isEqualTo(403);
        assertThat(api.as(userId).get("/api/reconciliations").status()).isEqualTo(403);
    }
}
