package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BouncedMailTest {

    @Test
    void isNotACustomerWhoseParcelCouldNotBeDelivered() {
        assertThat(isBounce(
                        "From: ana@correo.example",
                        "Subject: Delivery problem",
                        "",
                        "They say my parcel could not be delivered, the courier was unable to deliver it twice."))
                .isFalse();
    }

    @Test
    void isNotACustomerWhoForwardsABounce() {
        assertThat(isBounce(
                        "From: ana@correo.example",
                        "Subject: RV: Undelivered Mail Returned to Sender",
                        "",
                        "Me devuelve esto: your message could not be delivered to soporte"))
                .isFalse();
    }

    @Test
    void isWhatASpanishServerReturns() {
        assertThat(isBounce(
                        "From: Postmaster <postmaster@correo.example>",
                        "Subject: No se puede entregar: Su caso R-10042",
                        "",
                        "No se pudo entregar el mensaje a nadie@correo.example"))
                .isTrue();
    }

    @Test
    void aDelayIsNotPermanent() {
        DecodedMail mail = decode(
                "From: MAILER-DAEMON@x.example", "Subject: Warning: message delayed 24 hours", "", "will be retried");

        assertThat(BouncedMail.matches(mail)).isTrue();
        assertThat(Bounce.read(mail).permanent()).isFalse();
    }

    private static boolean isBounce(String... lines) {
        return BouncedMail.matches(decode(lines));
    }

    private static DecodedMail decode(String... lines) {
        return new Decoding().decode(IntakeFixture.mail(lines), Instant.parse("2026-03-02T15:00:00Z"));
    }
}
