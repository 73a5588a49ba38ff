package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.relevo.TestDatabase;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.SupportCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class MessagesApiTest {

    private static final String CHAT = """
            {"channel":"chat","externalId":"c-1","from":"Ana@Correo.example","name":"Ana","subject":"Talla",
             "text":"¿Tienen talla M?","receivedAt":"2026-03-02T14:00:00Z"}""";

    @ParameterizedTest
    @EnumSource
    void answersARepeatWithTheSameCase(TestDatabase database) throws Exception {
        var intake = new IntakeFixture(database);

        MockHttpServletResponse first = send(intake, CHAT);
        MockHttpServletResponse again = send(intake, CHAT);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getContentAsString()).isEqualTo("{\"caseNumber\":\"R-10001\",\"entryId\":\"entry1\"}");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(intake.opened).singleElement().satisfies(message -> {
            assertThat(message.from()).isEqualTo("ana@correo.example");
            assertThat(message.at()).isEqualTo("2026-03-02T14:00:00Z");
            assertThat(message.needsReply()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void opensOneCaseForTwentyRepeatsAtOnce(TestDatabase database) throws Exception {
        var intake = new IntakeFixture(database);
        MockMvc mvc = mvc(intake);
        var pool = Executors.newFixedThreadPool(20);
        List<Callable<MockHttpServletResponse>> calls = IntStream.range(0, 20)
                .<Callable<MockHttpServletResponse>>mapToObj(i -> () -> send(mvc, CHAT))
                .toList();

        var answers = pool.invokeAll(calls);
        pool.shutdown();

        var statuses = new ArrayList<Integer>();
        var bodies = new HashSet<String>();
        for (var answer : answers) {
            statuses.add(answer.get().getStatus());
            bodies.add(answer.get().getContentAsString());
        }
        assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
                .containsOnly(Map.entry(201, 1L), Map.entry(200, 19L));
        assertThat(bodies).hasSize(1);
        assertThat(intake.opened).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void addsToTheCaseItNames(TestDatabase database) throws Exception {
        var intake = new IntakeFixture(database);
        when(intake.cases.find(new CaseNumber(10_042))).thenReturn(Optional.of(mock(SupportCase.class)));

        MockHttpServletResponse answer = send(intake, CHAT.replace("\"text\"", "\"caseNumber\":\"R-10042\",\"text\""));

        assertThat(answer.getContentAsString()).contains("R-10042");
        verify(intake.cases).receive(eq(new CaseNumber(10_042)), any());
    }

    @ParameterizedTest
    @EnumSource
    void saysSoAndKeepsTheMessageWhenItCannotBeWorkedOnNow(TestDatabase database) throws Exception {
        var intake = new IntakeFixture(database);
        when(intake.conversation.similarOpen(any(), any()))
                .thenThrow(new IllegalStateException("busy"))
                .thenReturn(List.of());

        MockHttpServletResponse first = send(intake, CHAT);
        MockHttpServletResponse again = send(intake, CHAT);

        assertThat(first.getStatus()).isEqualTo(503);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains("R-10001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "chat"               | "fax"             | 400 | there is no channel
            "c-1"                | ""                | 400 | externalId
            "Ana@Correo.example" | ""                | 400 | from
            "¿Tienen talla M?"   | "","caseNumber":"x" | 400 | is not a case number
            "Talla"              | "x\\r\\nBcc: v@e" | 400 | line break
            "¿Tienen talla M?"   | "x","caseNumber":"R-99999" | 422 | There is no case R-99999
            2026-03-02T14:00:00Z | ayer              | 400 | not the JSON object
            """)
    void refusesWithWordsThatNameTheThing(String from, String to, int status, String words) throws Exception {
        var intake = new IntakeFixture(TestDatabase.H2);

        MockHttpServletResponse answer = send(intake, CHAT.replace(from, to));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains(words);
        assertThat(intake.opened).isEmpty();
    }

    private static MockHttpServletResponse send(IntakeFixture intake, String json) throws Exception {
        return send(mvc(intake), json);
    }

    private static MockHttpServletResponse send(MockMvc mvc, String json) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/api/messages")
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static MockMvc mvc(IntakeFixture intake) {
        var json = new MappingJackson2HttpMessageConverter(
                Jackson2ObjectMapperBuilder.json().build());
        return MockMvcBuilders.standaloneSetup(intake.api)
                .setMessageConverters(json)
                .setControllerAdvice(new Problems())
                .build();
    }

    /** What {@code spring.mvc.problemdetails.enabled} adds in the application. */
    @ControllerAdvice
    private static class Problems extends ResponseEntityExceptionHandler {}
}
