package io.relevo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static Envelope envelope(String to, String subject, String messageId, String inReplyTo) {
        return new Envelope(
                "key",
                "R-10042",
                "reply",
                "soporte@tienda.example",
                to,
                subject,
                "text",
                messageId,
                inReplyTo,
                null,
                false);
    }

    private static Envelope about(String subject) {
        return envelope("ana@cliente.example", subject, "<a@tienda.example>", null);
    }

    @Test
    void turnsLineBreaksOfTheSubjectIntoASpace() {
        assertThat(about("hola\r\n\0Bcc: v@e.example\u2028x").subject()).isEqualTo("hola Bcc: v@e.example x");
    }

    @Test
    void shortensASubjectWithoutSplittingAnEmoji() {
        assertThat(about("x".repeat(248) + "🪅🪅🪅").subject()).isEqualTo("x".repeat(248) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@cliente.example\r\nBcc: v@e.example",
                "\"a\r\nRCPT TO:<v@e.example>\"@x.example",
                "ana@cliente.example, v@e.example",
                "ana\0@cliente.example",
                "todos:;",
                "ana",
                "josé@cliente.example",
                " "
            })
    void refusesWhatIsNotOneAddress(String to) {
        assertThatThrownBy(() -> envelope(to, "s", "<a@tienda.example>", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail address")
                .hasMessageNotContaining("\n");
    }

    @Test
    void keepsTheAddressOfAName() {
        assertThat(envelope("Ana Ñ <ana@ñandu.example>", "s", "<a@tienda.example>", null)
                        .to())
                .isEqualTo("ana@xn--andu-fqa.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "<a@b>\r\nBcc: v@e.example", "<a b@c>", "<>"})
    void refusesAMalformedMessageIdOfOurs(String messageId) {
        assertThatThrownBy(() -> envelope("ana@cliente.example", "s", messageId, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'key'");
    }

    @Test
    void leavesOutAMalformedMessageIdOfTheirs() {
        assertThat(envelope("ana@cliente.example", "s", "<a@b>", "<x@y>\r\nBcc: v@e.example")
                        .inReplyTo())
                .isNull();
    }
}
