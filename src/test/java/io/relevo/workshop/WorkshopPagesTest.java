package io.relevo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.flow.Releases;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Facts;
import io.relevo.returns.Judge;
import io.relevo.returns.Outcome;
import io.relevo.returns.Release;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The workshop as two analysts and an owner see it. */
@RelevoTest
class WorkshopPagesTest {

    private static final String PAGE = "/workshop/returns";
    private static final String DEARER = "MANY_RETURNS,25";

    @Autowired
    MockMvc web;

    @Autowired
    Releases releases;

    @Autowired
    Decisions decisions;

    @Autowired
    Candidates candidates;

    @Autowired
    CandidateStore store;

    @Autowired
    Shadowing shadowing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    private String shipped;

    @BeforeEach
    void remembersWhatJudges() {
        shipped = releases.active().release().id();
        forget();
    }

    @AfterEach
    void judgesAsBefore() {
        releases.activate(shipped, "relevo");
        forget();
        releases.all().stream()
                .filter(one -> !one.id().equals(shipped))
                .forEach(one -> repository.deleteDeployment(one.id(), true));
    }

    private void forget() {
        // other tests' returns name their decisions
        jdbc.sql("update returns_lines set decision_id = null").update();
        List.of("workshop_backtests", "workshop_candidates", "workshop_audit", "returns_decisions")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void theTableGoesToExcelAndComesBackUnchanged() throws Exception {
        byte[] workbook = web.perform(as("riesgo1", get(PAGE + "/releases/" + shipped + "/return-points.xlsx")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("return-points.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(opened.getSheet("points").getDataValidations()).isNotEmpty();
        }

        String candidate = upload("riesgo1", "Sin cambios", "return-points.xlsx", workbook);

        show("riesgo1", candidate).andExpect(content().string(containsString("dice lo mismo que la versión en uso")));
    }

    @Test
    void showsWhatAChangedRowChanges() throws Exception {
        String candidate = upload("riesgo1", "Más por muchas", dearer());

        Document page = page("riesgo1", candidate);

        assertThat(page.select(".changes > li").text()).contains("Cambia", "RR-1", "Puntos: 20 → 25".replace(" →", ""));
        assertThat(page.text()).contains("Revisada", "Falta probarla");
    }

    @Test
    void keepsAFaultyUploadAndNamesRowColumnAndFix() throws Exception {
        String candidate =
                upload("riesgo1", "Con un error", points().replace("MANY_RETURNS,20", "MANY_RETURNS,muchos"));

        Document page = page("riesgo1", candidate);

        assertThat(page.text()).contains("Borrador con errores", "Con un error");
        assertThat(page.select(".findings").text()).contains("RR-1", "muchos", "número entero");
        web.perform(as("riesgo1", get(candidate + "/files/return-points.csv")))
                .andExpect(content().string(containsString("muchos")));
        send("riesgo1", candidate + "/backtest").andExpect(flash().attribute("refused", containsString("errores")));

        web.perform(multipart(candidate + "/files")
                        .file(file("points", "p.csv", dearer().getBytes(StandardCharsets.UTF_8)))
                        .with(user("riesgo1").roles("risk-analyst"))
                        .with(csrf()))
                .andExpect(status().isFound());

        assertThat(page("riesgo1", candidate).text()).contains("Revisada");
    }

    @Test
    void whatIsTypedStaysWhenNoFileCame() throws Exception {
        web.perform(multipart(PAGE + "/candidates")
                        .param("title", "Mi cambio")
                        .with(user("riesgo1").roles("risk-analyst"))
                        .with(csrf()))
                .andExpect(flash().attribute("title", "Mi cambio"))
                .andExpect(flash().attribute("refused", containsString("ningún archivo")));
    }

    @Test
    void twoPeopleAndABacktestReleaseAndOneClickGoesBack() throws Exception {
        decided("D-1");
        String candidate = upload("riesgo1", "Más por muchas", dearer());
        approve("riesgo2", candidate).andExpect(flash().attribute("refused", containsString("Falta probarla")));
        backtest(candidate);
        send("riesgo1", candidate + "/release")
                .andExpect(flash().attribute("refused", containsString("Falta el visto")));
        approve("riesgo1", candidate).andExpect(flash().attribute("refused", containsString("otra persona")));

        approve("riesgo2", candidate).andExpect(flash().attributeExists("done"));
        send("riesgo1", candidate + "/release").andExpect(flash().attributeExists("done"));

        assertThat(active()).isNotEqualTo(shipped);
        Document page = Jsoup.parse(web.perform(as("riesgo1", get(PAGE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.text())
                .contains("Más por muchas. De riesgo1, con el visto bueno de riesgo2", "riesgo1 publicó");

        web.perform(as("riesgo2", post(PAGE + "/rollback").param("release", shipped))
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));

        assertThat(active()).isEqualTo(shipped);
        web.perform(as("riesgo2", get(PAGE))).andExpect(content().string(containsString("volvió a")));
    }

    @Test
    void aYesIsToTheFilesThatWereSeen() throws Exception {
        decided("D-1");
        String candidate = upload("riesgo1", "Más por muchas", dearer());
        backtest(candidate);
        String seen = candidates.find(id(candidate)).orElseThrow().files().fingerprint();
        replace("riesgo1", candidate, points().replace("MANY_RETURNS,20", "MANY_RETURNS,30"));
        backtest(candidate);

        approve("riesgo2", candidate, seen)
                .andExpect(flash().attribute("refused", containsString("cambió los archivos")));

        approve("riesgo2", candidate).andExpect(flash().attributeExists("done"));
        replace("riesgo1", candidate, dearer());
        send("riesgo1", candidate + "/release").andExpect(flash().attributeExists("refused"));
        assertThat(active()).isEqualTo(shipped);
    }

    @Test
    void anAdministratorIsASecondPersonOnlyToOthers() throws Exception {
        decided("D-1");
        String candidate = upload("jefe1", "Mío", dearer());
        backtest(candidate);

        approve("jefe1", candidate).andExpect(flash().attribute("refused", containsString("otra persona")));
        approve("jefe2", candidate).andExpect(flash().attributeExists("done"));
        replace("jefe2", candidate, points())
                .andExpect(flash().attribute("refused", containsString("Esta propuesta es de jefe1")));
    }

    @Test
    void whoeverIsFirstTheYesIsToWhatIsReleased() throws Exception {
        decided("D-1");
        byte[] other = points().replace("MANY_RETURNS,20", "MANY_RETURNS,30").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2; round++) {
            String candidate = upload("riesgo1", "A la vez " + round, dearer());
            backtest(candidate);
            String id = id(candidate);
            String seen = candidates.find(id).orElseThrow().files().fingerprint();

            CompletableFuture.allOf(
                            together(() -> candidates.approve("riesgo2", id, seen)),
                            together(() -> candidates.replace("riesgo1", id, new Upload(other, null))))
                    .get(30, TimeUnit.SECONDS);

            Candidate after = candidates.find(id).orElseThrow();
            assertThat(after.files().fingerprint()).isNotEqualTo(seen);
            assertThat(after.approvedBy()).isNull();
        }
    }

    private static CompletableFuture<Void> together(Runnable step) {
        return CompletableFuture.runAsync(() -> {
            try {
                step.run();
            } catch (NotYet tooLate) {
                assertThat(tooLate.key()).isIn("workshop.not-yet.changed-since", "workshop.not-yet.no-backtest");
            }
        });
    }

    @Test
    void thereIsAWayBackToEveryRelease() throws Exception {
        Candidate one = candidates
                .find(id(upload("riesgo1", "Más por muchas", dearer())))
                .orElseThrow();
        for (int version = 1; version <= 12; version++) {
            String id = "version" + version;
            store.insert(Candidate.draft(id, id, "riesgo1", one.createdAt(), one.files(), one.findings())
                    .approved("riesgo2", one.createdAt())
                    .released("deployment" + version, "riesgo2", one.createdAt().plusSeconds(version)));
        }

        assertThat(page(PAGE).select("#released tbody tr")).hasSize(10);
        Document older = page(PAGE + "?released=1");
        assertThat(older.select("#released tbody tr").eachText())
                .hasSize(3)
                .last()
                .asString()
                .contains("Con el programa");
        assertThat(older.select("#released form"))
                .as("not to the one that judges")
                .hasSize(2);
    }

    @Test
    void tellsAnEmptyFileAndOneThatIsTooBig() throws Exception {
        refused(file("points", "vacio.csv", new byte[0]), "vacio.csv está vacío");
        refused(file("points", "grande.csv", new byte[1_200_000]), "grande.csv tiene 1,200 kB");
        refused(file("graph", "grande.dmn", new byte[2_100_000]), "las tablas DMN llegan a 2,000 kB");
    }

    @Test
    void saysThatThereIsNothingToCompareWith() throws Exception {
        String candidate = upload("riesgo1", "Sin historia", dearer());
        assertThat(page("riesgo1", candidate).text()).contains("Todavía no hay decisiones registradas");

        backtest(candidate);

        assertThat(page("riesgo1", candidate).text()).contains("No hay decisiones registradas: no se puede saber");
    }

    @Test
    void foldsWhatTheChecksAlsoSayOfTheReleaseInUse() throws Exception {
        Document page = page("riesgo1", upload("riesgo1", "Más por muchas", dearer()));

        assertThat(page.select("details .findings li")).hasSizeGreaterThan(20);
        assertThat(page.select(".findings li").size())
                .isEqualTo(page.select("details .findings li").size());
    }

    @Test
    void showsHowGoodTheTablesAreAndWhatPeopleSaid() throws Exception {
        Decision first = decided("D-1");
        decided("D-2");
        decisions.override(first.id(), Outcome.DENY, "Llegó una caja vacía", "experto1");
        String row = first.verdict().matched().get(0).row();

        Document page = page(PAGE + "/quality");

        assertThat(page.select(".facts").text()).contains("50 %", "1 de 2");
        assertThat(page.select("a[href*=/quality/row]")).isNotEmpty();
        Document said = page(PAGE + "/quality/row?table=legal-floor&row=" + row);
        assertThat(said.text()).contains("Llegó una caja vacía", "experto1", "D-1");
        web.perform(as("riesgo1", get(PAGE + "/quality.csv")))
                .andExpect(content().string(containsString("\"row\",\"legal-floor\",\"" + row + "\",\"2\"")));
        web.perform(as("riesgo1", get("/api/returns/quality")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.all.overridden").value(1))
                .andExpect(jsonPath("$.all.withoutHumanShare").value(0.5));
        assertThat(page(PAGE + "/quality?to=2020-01-31").text()).contains("En estos días no se decidió");
        assertThat(page(PAGE + "/quality?release=gone").text()).contains("En estos días no se decidió");
    }

    @Test
    void lookingHoldsNoConnection() throws Exception {
        String candidate = upload("riesgo1", "Más por muchas", dearer());
        for (int look = 0; look < 30; look++) {
            page("riesgo1", candidate);
            page(PAGE);
        }
    }

    @Test
    void findsADecisionByItsOrderAndAgainAndAgainAtOnce() throws Exception {
        Decision decision = decided("D-4");
        for (int i = 0; i < 3; i++) {
            assertThat(page(PAGE + "/decisions/" + decision.id()).text())
                    .contains("Derecho por ley, fila", "País de entrega México");
        }
        assertThat(page(PAGE + "/decisions?number=d-4").text()).contains("D-4 · 1");
        assertThat(page(PAGE + "/decisions?number=no-such-order").text()).contains("No hay ninguna");
    }

    private void refused(MockMultipartFile file, String why) throws Exception {
        web.perform(multipart(PAGE + "/candidates")
                        .file(file)
                        .with(user("riesgo1").roles("risk-analyst"))
                        .with(csrf()))
                .andExpect(flash().attribute("refused", containsString(why)));
    }

    private ResultActions replace(String who, String candidate, String points) throws Exception {
        return web.perform(multipart(candidate + "/files")
                        .file(file("points", "p.csv", points.getBytes(StandardCharsets.UTF_8)))
                        .with(user(who).roles(role(who)))
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.perform(as("riesgo1", get(URI.create(path))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void showsWhatWouldHaveHappened() throws Exception {
        String decision = decided("D-1").id();
        String candidate = upload(
                "riesgo1",
                "Nadie al momento",
                points(),
                graph().replaceAll(
                                "(Value_ReturnDecision_(?:Trusted|WithinPolicy|SomeRisk)_Outcome\">\\s*<text>)\"[A-Z_]+\"",
                                "$1\"DENY\""));
        backtest(candidate);

        Document page = page("riesgo1", candidate);

        assertThat(page.text()).contains("Qué habría pasado", "La versión en uso repite lo que decidió 100");
        assertThat(page.select("svg path")).isNotEmpty();
        assertThat(page.select("a[href$=/decisions/" + decision + "]"))
                .as(page.select(".backtest").text())
                .isNotEmpty();
        web.perform(as("riesgo1", get(candidate + "/backtest.csv")))
                .andExpect(content().string(containsString("\"flow\"")));
        approve("riesgo2", candidate).andExpect(flash().attributeExists("refused"));
    }

    @Test
    void aCandidateInTheShadowJudgesWhatCameInAndChangesNothing() throws Exception {
        String candidate = upload("riesgo1", "En prueba", dearer());
        send("riesgo1", candidate + "/shadow").andExpect(flash().attributeExists("done"));
        Decision live = decided("D-2");

        shadowing.catchUp();
        shadowing.catchUp();

        assertThat(decisions.ofReturn("D-2"))
                .extracting(Decision::mode)
                .containsExactly(Decision.Mode.LIVE, Decision.Mode.SHADOW);
        assertThat(active()).isEqualTo(shipped);
        assertThat(live.verdict().outcome()).isNotNull();
        web.perform(as("dueno1", get(candidate + "/shadow")))
                .andExpect(content().string(containsString("juzgó 1 devoluciones")));
        send("riesgo1", candidate + "/shadow/stop").andExpect(flash().attributeExists("done"));
        decided("D-3");
        shadowing.catchUp();
        assertThat(decisions.ofReturn("D-3")).hasSize(1);
    }

    @Test
    void findsADecisionAndExplainsIt() throws Exception {
        Decision decision = decided("D-4");

        web.perform(as("riesgo1", get(PAGE + "/decisions").param("number", "D-4")))
                .andExpect(content().string(containsString("/decisions/" + decision.id())));
        web.perform(as(
                        "riesgo1",
                        get(PAGE + "/decisions")
                                .param("outcome", decision.verdict().outcome().name())))
                .andExpect(content().string(containsString("/decisions/" + decision.id())));
        web.perform(as("riesgo1", get(PAGE + "/decisions/" + decision.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Qué habría cambiado el resultado")));
    }

    @Test
    void ownersLookAndOthersDoNot() throws Exception {
        web.perform(get(PAGE).with(user("dueno1").roles("process-owner"))).andExpect(status().isOk());
        web.perform(multipart(PAGE + "/candidates")
                        .with(user("dueno1").roles("process-owner"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get(PAGE).with(user("agente1").roles("level-one"))).andExpect(status().isForbidden());
    }

    private void backtest(String candidate) throws Exception {
        int before = done(candidate);
        send("riesgo1", candidate + "/backtest").andExpect(flash().attributeCount(0));
        await().atMost(60, TimeUnit.SECONDS).until(() -> done(candidate) > before);
    }

    private int done(String candidate) {
        return jdbc.sql("select count(*) from workshop_backtests where candidate_id = :id and state = 'DONE'")
                .param("id", id(candidate))
                .query(Integer.class)
                .single();
    }

    private String active() {
        return releases.all().stream()
                .filter(Releases.Deployed::active)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Decision decided(String number) {
        Judge judge = releases.active();
        Facts facts = facts();
        return decisions.record(number, 1, judge.release().id(), Decision.Mode.LIVE, facts, judge.judge(facts));
    }

    private static Facts facts() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "country",
                "MX",
                "reason",
                "changed-mind",
                "condition",
                "unopened",
                "photos",
                0,
                "category",
                "electronics",
                "lineValue",
                new BigDecimal("40"),
                "currency",
                "MXN",
                "quantity",
                1,
                "finalSale",
                false,
                "hygiene",
                false));
        facts.putAll(Map.of(
                "warrantyMonths",
                12,
                "orderedOn",
                LocalDate.parse("2026-02-05"),
                "deliveredOn",
                LocalDate.parse("2026-02-10"),
                "requestedOn",
                LocalDate.parse("2026-03-02"),
                "daysSinceDelivery",
                20,
                "businessDaysSinceDelivery",
                14,
                "daysSinceOrdered",
                25,
                "delivered",
                true,
                "segment",
                "standard",
                "recurring",
                true));
        facts.putAll(Map.of(
                "customerSinceDays", 400,
                "ordersCount", 10,
                "returnsCount", 0,
                "returnRate", BigDecimal.ZERO,
                "returnedValue", BigDecimal.ZERO,
                "returns90d", 0,
                "returnedValue90d", BigDecimal.ZERO,
                "sameReasonReturns180d", 0,
                "requests24h", 1));
        facts.putAll(Map.of("otherCustomersAtAddress", 0, "otherReturnersAtAddress", 0, "disputes", 0));
        return Facts.of(facts);
    }

    private ResultActions show(String who, String candidate) throws Exception {
        return web.perform(as(who, get(candidate))).andExpect(status().isOk());
    }

    private Document page(String who, String candidate) throws Exception {
        return Jsoup.parse(show(who, candidate).andReturn().getResponse().getContentAsString());
    }

    private ResultActions send(String who, String path) throws Exception {
        return web.perform(as(who, post(path)).with(csrf())).andExpect(status().isFound());
    }

    /** Of the files as they are now. */
    private ResultActions approve(String who, String candidate) throws Exception {
        return approve(
                who,
                candidate,
                candidates.find(id(candidate)).orElseThrow().files().fingerprint());
    }

    private ResultActions approve(String who, String candidate, String seen) throws Exception {
        return web.perform(as(who, post(candidate + "/approve").param("seen", seen))
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    private static String id(String candidate) {
        return candidate.substring(candidate.lastIndexOf('/') + 1);
    }

    private String upload(String who, String title, String points) throws Exception {
        return upload(who, title, "p.csv", points.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(String who, String title, String points, String graph) throws Exception {
        return sent(
                who,
                title,
                file("points", "p.csv", points.getBytes(StandardCharsets.UTF_8)),
                file("graph", "g.dmn", graph.getBytes(StandardCharsets.UTF_8)));
    }

    private String upload(String who, String title, String name, byte[] points) throws Exception {
        return sent(who, title, file("points", name, points));
    }

    private String sent(String who, String title, MockMultipartFile... files) throws Exception {
        var request = multipart(PAGE + "/candidates");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return web.perform(request.param("title", title)
                        .with(user(who).roles(role(who)))
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, null, content);
    }

    private static MockHttpServletRequestBuilder as(String who, MockHttpServletRequestBuilder request) {
        return request.with(user(who).roles(role(who)));
    }

    private static String role(String who) {
        return who.startsWith("riesgo") ? "risk-analyst" : who.startsWith("jefe") ? "admin" : "process-owner";
    }

    private static String dearer() {
        return points().replace("MANY_RETURNS,20", DEARER);
    }

    private static String points() {
        return new String(Release.shipped().points().bytes(), StandardCharsets.UTF_8);
    }

    private static String graph() {
        return new String(Release.shipped().graph().bytes(), StandardCharsets.UTF_8);
    }
}
