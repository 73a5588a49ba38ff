package io.relevo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

class TemplatesTest {

    private static final Templates TEMPLATES = templates("Tienda Ñandú");

    private static Templates templates(String shop) {
        return new Templates(new DefaultResourceLoader(), "classpath:/messages/", shop);
    }

    static Stream<Arguments> everyText() {
        return TEMPLATES.names().stream()
                .flatMap(name -> Stream.of("es", "en").map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void isCompleteWithoutAnyValue(String name, String language) {
        var text = templates("").render(name, language, Map.of());

        assertThat(text.subject()).isNotBlank().doesNotContain("{", "}", "[]", "|", "null");
        assertThat(text.body()).isNotBlank().doesNotContain("{", "}", "|", "null", "\n\n\n");
    }

    @Test
    void hasTheTextsTheFlowAsksFor() {
        assertThat(TEMPLATES.names())
                .contains(
                        "acknowledgement",
                        "reply",
                        "reminder",
                        "solved",
                        "solved-unanswered",
                        "closed",
                        "request",
                        "request-reminder",
                        "call-back",
                        "notice");
    }

    @Test
    void fillsInWhatIsKnown() {
        var text = TEMPLATES.render(
                "acknowledgement",
                "es",
                Map.of("customer", "Ana", "case", "R-10042", "link", "https://x.example/?a=1"));

        assertThat(text.subject()).isEqualTo("[R-10042] Recibimos tu mensaje");
        assertThat(text.body())
                .startsWith("Hola, Ana:\n\nGracias")
                .contains("Tu número de caso es R-10042.\nPuedes ver cómo va aquí: https://x.example/?a=1\n\n")
                .doesNotContain("Pedido")
                .endsWith("El equipo de Tienda Ñandú");
    }

    @Test
    void putsValuesInLiterally() {
        var text = TEMPLATES.render(
                "acknowledgement", "es", Map.of("customer", "{order}", "order", "$1 \\n {case}", "case", "R-10042"));

        assertThat(text.body()).startsWith("Hola, {order}:").contains("Pedido: $1 \\n {case}");
    }

    @Test
    void keepsAnAgentsTextAsItIs() {
        var text = TEMPLATES.render("reply", "es", Map.of("text", "uno\n\n\n\ndos", "agent", "Luz", "case", "R-10042"));

        assertThat(text.body()).isEqualTo("uno\n\n\n\ndos\n\nLuz\nTienda Ñandú\nCaso R-10042");
    }

    @Test
    void aReplyKeepsTheSubjectAndTheCaseNumberOnce() {
        var text = TEMPLATES.render(
                "reply",
                "es",
                Map.of("text", "x", "subject", "RE: Re: [R-10042] ¿Y mi pedido? [R-10042]", "case", "R-10042"));

        assertThat(text.subject()).isEqualTo("Re: ¿Y mi pedido? [R-10042]");
    }

    @Test
    void speaksSpanishUnlessAskedForEnglish() {
        assertThat(TEMPLATES.render("closed", "en-US", Map.of()).body()).startsWith("Hello there,");
        assertThat(TEMPLATES.render("closed", "pt", Map.of()).body()).startsWith("Hola, buen día:");
        assertThat(TEMPLATES.render("closed", null, Map.of()).body()).startsWith("Hola, buen día:");
    }

    @Test
    void namesTheTextsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> TEMPLATES.render("welcome", "es", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'welcome'")
                .hasMessageContaining("acknowledgement");
    }

    @Test
    void writesAMomentAsPeopleDo() {
        var zone = ZoneId.of("America/Mexico_City");
        var instant = Instant.parse("2025-03-03T23:30:00Z");

        assertThat(Templates.moment(instant, zone, "es")).isEqualTo("3 de marzo de 2025, 17:30");
        assertThat(Templates.moment(instant, zone, "en")).isEqualTo("March 3, 2025, 5:30 PM");
    }

    @Test
    void refusesToStartWithABrokenFileAndNamesTheLine(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mail_es.properties"), "reply.subject = s\nreply.body = hola {customer\n");
        Files.writeString(folder.resolve("mail_en.properties"), "reply.subject = s\nreply.body = hello\n");

        assertThatThrownBy(() -> new Templates(
                        new DefaultResourceLoader(), folder.toUri().toString(), ""))
                .hasMessageContaining("mail_es.properties")
                .hasMessageContaining("reply.body")
                .hasMessageContaining("hola {customer");
    }
}
