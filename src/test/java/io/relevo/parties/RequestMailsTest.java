package io.relevo.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.messaging.Envelope;
import io.relevo.messaging.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class RequestMailsTest {

    private static final RequestMails MAILS =
            new AnnotationConfigApplicationContext(Templates.class, RequestMails.class).getBean(RequestMails.class);

    private static final RequestMails.Postage POSTAGE = new RequestMails.Postage(
            "R-10042",
            "P-77",
            "Luz",
            ZoneId.of("America/Mexico_City"),
            "soporte@tienda.example",
            "soporte+r-10042.q1.abc@tienda.example",
            "<e1.r-10042.q1.abc@tienda.example>");

    private static Request to(Party party) {
        var asked = Instant.parse("2025-03-03T15:00:00Z");
        return new Request(
                "q1",
                "R-10042",
                party,
                "¿Dónde está la guía 77?",
                true,
                Duration.ofHours(48),
                Instant.parse("2025-03-10T20:00:00Z"),
                "agente1",
                asked,
                Request.Status.OPEN,
                null,
                null,
                null,
                null);
    }

    private static Party carrier() {
        return new Party(
                "carrier-rapida",
                Party.Kind.THIRD_PARTY,
                "Paquetería Rápida",
                "Rapida",
                "c@rapida.example",
                "es",
                "carrier");
    }

    @Test
    void asksTheThirdPartyInItsLanguage() {
        Envelope question = MAILS.question(to(carrier()), POSTAGE);

        assertThat(question.to()).isEqualTo("c@rapida.example");
        assertThat(question.replyTo()).isEqualTo("soporte+r-10042.q1.abc@tienda.example");
        assertThat(question.subject()).isEqualTo("[R-10042] Solicitud sobre el pedido P-77");
        assertThat(question.text())
                .contains("Paquetería Rápida", "¿Dónde está la guía 77?", "10 de marzo de 2025, 14:00", "Luz");
        assertThat(question.automatic()).isFalse();
    }

    @Test
    void aReminderIsAnotherMailOfTheSameThread() {
        Envelope question = MAILS.question(to(carrier()), POSTAGE);

        Envelope reminder = MAILS.reminder(to(carrier()), 2, question.messageId(), POSTAGE);

        assertThat(reminder.key()).isNotEqualTo(question.key()).endsWith("-2");
        assertThat(reminder.inReplyTo()).isEqualTo(question.messageId());
        assertThat(reminder.automatic()).isTrue();
    }

    @Test
    void anAreaGetsNoMail() {
        var area = new Party("logistics", Party.Kind.AREA, "Logística", "Logistics", null, "es", "shop");

        assertThatThrownBy(() -> MAILS.question(to(area), POSTAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'logistics'");
    }
}
