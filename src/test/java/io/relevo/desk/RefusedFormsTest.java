package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class RefusedFormsTest {

    private static final String SUBMIT = "/camunda/api/engine/engine/default/task/0SA/submit-form";
    private static final String ENGINE =
            "Cannot submit task form 0SA: ENGINE-03051 There was an exception while invoking"
                    + " the TaskListener. Message: 'Exception while invoking TaskListener: %s'";

    private final RefusedForms filter =
            new RefusedForms(new ProblemTexts(), new AcceptHeaderLocaleResolver(), new ObjectMapper());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | return.same-reviewer  | Ya decidiste antes sobre esta devolución; la apelación la revisa otra persona.
            en | return.reason-required | Write why you decide so.
            """)
    void aRefusedFormIsAnsweredInASentence(String language, String key, String sentence) throws Exception {
        MockHttpServletResponse answer = answer(SUBMIT, language, ENGINE.formatted(key));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(new ObjectMapper()
                        .readTree(answer.getContentAsByteArray())
                        .get("message")
                        .asText())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        SUBMIT + ",Cannot find task with id 0SA",
        "/engine-rest/message,'Exception while invoking TaskListener: return.same-reviewer''"
    })
    void whatIsNoRefusalOfAFormStaysAsItIs(String path, String message) throws Exception {
        MockHttpServletResponse answer = answer(path, "es", message);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains(message);
    }

    private MockHttpServletResponse answer(String path, String language, String message) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.addHeader("Accept-Language", language);
        request.addPreferredLocale(Locale.forLanguageTag(language));
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, (asked, engine) -> {
            ((HttpServletResponse) engine).setStatus(500);
            engine.getOutputStream().write(("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
        });
        return answer;
    }
}
