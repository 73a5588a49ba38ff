package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gracias",
                "¡Muchas gracias!",
                "muchísimas gracias por su ayuda 🙏",
                "Ok, perfecto, gracias. Saludos",
                "👍",
                "🙏🏽❤️",
                ":)",
                "Thank you very much!",
                "Thanks a lot for your quick reply :)",
                "Great, thanks"
            })
    void needsNoReply(String text) {
        assertThat(Courtesy.isCourtesy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sí",
                "Sí, gracias",
                "No, gracias",
                "ok",
                "Gracias, pero sigue sin llegar",
                "¿Gracias?",
                "Gracias, mi pedido es 112-30045",
                "Thanks but no",
                "Perfecto",
                "4"
            })
    void needsAPerson(String text) {
        assertThat(Courtesy.isCourtesy(text)).isFalse();
    }
}
