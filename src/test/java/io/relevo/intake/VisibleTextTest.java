package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\nEl lun, 2 mar 2026 a las 9:00, Soporte (<soporte@tienda.example>) escribió:\n\n> ¿Cuál es su pedido?\n",
                "\n\nEl 2 de marzo de 2026, Soporte\n<soporte@tienda.example> escribió:\n> hola\n> adiós",
                "\n\nOn Mon, Mar 2, 2026 at 9:00 AM Support <s@x.example> wrote:\n> hi",
                "\n\n-----Mensaje original-----\nDe: Soporte\nEnviado: lunes\n\nhola",
                "\n\n________________________________\nDe: Soporte <s@x.example>\nEnviado: lunes, 2 de marzo\nPara: Ana\nAsunto: hola\n\nhola",
                "\n\nEnviado desde mi iPhone\n\nhistoria",
                "\n-- \nAna Peña\nTel. 55 1234 5678",
                "\n\n> solo una cita"
            })
    void showsOnlyWhatIsNew(String history) {
        assertThat(VisibleText.of("Es el pedido 112-30045." + history)).isEqualTo("Es el pedido 112-30045.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El paquete llegó roto:\n- la caja\n- el vidrio",
                "De: nadie sabe quién\nvino el paquete",
                "> ¿color?\nrojo\n> ¿talla?\nM",
                "On the other hand, I wrote 2 mails:\nno answer",
                "> todo citado"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">\n", "On On 1 On wrote ", "On 1\n", "El 1 a\n", "De:\n", "--\n", "   ", "a@b.c "})
    void readsAMegabyteOfNonsenseInNoTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        VisibleText.of(text);
        long start = System.nanoTime();

        VisibleText.of(text);

        // Aim 100 ms; the margin is for a busy machine.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_000));
    }

    @Test
    void keepsAnEmptyTextEmpty() {
        assertThat(VisibleText.of("")).isEmpty();
    }
}
