package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Dónde está mi pedido?",
                "Re: ¿Dónde está mi pedido?",
                "RE: RV: ¿Dónde está   mi pedido?",
                "Fwd: re: ¿Dónde está mi pedido? [R-10042]",
                "[R-10042] Re: ¿dónde ESTÁ mi pedido?",
                "Re: [R-10042] ¿Dónde está mi pedido?",
                "  res:aw: ¿Dónde está mi pedido? R-10042 "
            })
    void marksNumberAndSpellingMakeNoDifference(String subject) {
        assertThat(SubjectKey.of(subject)).isEqualTo("¿dónde está mi pedido?");
    }

    @ParameterizedTest
    @CsvSource({"Reembolso, reembolso", "Residencia: dudas, residencia: dudas", "Pedido re: pago, pedido re: pago"})
    void aWordThatOnlyBeginsLikeAMarkStays(String subject, String key) {
        assertThat(SubjectKey.of(subject)).isEqualTo(key);
    }

    @Test
    void noSubjectHasNoKey() {
        assertThat(SubjectKey.of(null)).isNull();
    }

    @Test
    void fitsItsColumn() {
        assertThat(SubjectKey.of("a".repeat(500))).hasSize(200);
    }
}
