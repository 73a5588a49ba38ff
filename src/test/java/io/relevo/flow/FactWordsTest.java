package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Release;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FactWordsTest {

    private final FactWords words = words("es");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            returns90d        | 5..9                                   | de 5 a 9
            returns90d        | 10..                                   | 10 o más
            returns90d        | ..0                                    | 0 o menos
            disputes          | 1..1                                   | 1
            daysSinceDelivery | <= 30                                  | 30 o menos
            lineValue         | > 500                                  | más de 500 USD
            riskScore         | < 20                                   | menos de 20
            riskScore         | [20..39]                               | de 20 a 39
            returnRate        | 0.6..                                  | 60 % o más
            category          | fashion, shoes                         | Ropa o Calzado
            country           | "CL","CO"                              | Chile o Colombia
            eligibility       | "OUR_FAULT","DEFECTIVE_ON_ARRIVAL"     | error nuestro o llegó defectuoso
            finalSale         | true                                   | sí
            orderedOn         | >= date and time("2022-03-24T00:00:00") | desde el 24 mar 2022
            segment           | not("vip")                             | not("vip")
            """)
    void aCellIsReadAloud(String fact, String cell, String aloud) {
        assertThat(words.asked(fact, cell).replace('\u00a0', ' ')).isEqualTo(aloud);
    }

    @Test
    void aFactHasItsUnit() {
        assertThat(words.content("customerSinceDays", 1L)).isEqualTo("1 día");
        assertThat(words.content("customerSinceDays", 1293L)).isEqualTo("1,293 días (3 años)");
        assertThat(words.content("lineValue", new BigDecimal("863.95"))).isEqualTo("863.95 USD");
        assertThat(words.content("deliveredOn", LocalDate.parse("2026-11-08"))).isEqualTo("8 nov 2026");
        assertThat(words.content("reason", "does-not-fit")).isEqualTo("No me queda");
        assertThat(words.content("reason", "an-analysts-own")).isEqualTo("an-analysts-own");
        assertThat(words.content("disputes", null)).isEqualTo("sin dato");
        assertThat(words.label("lineValue")).isEqualTo("Valor devuelto");
    }

    @Test
    void aUnitItsLabelSaysIsNotSaidTwice() {
        assertThat(words.content("daysSinceDelivery", 6L)).isEqualTo("6");
        assertThat(words("en").content("businessDaysSinceDelivery", 6L)).isEqualTo("6");
    }

    @Test
    void aShareIsAsExactAsARowMayAsk() {
        assertThat(words.content("returnRate", new BigDecimal("0.2999")).replace('\u00a0', ' '))
                .isEqualTo("29.99 %");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(words("en").asked("customerSinceDays", "<= 30")).isEqualTo("30 days or less");
        assertThat(words("en").content("customerSinceDays", 1293L)).isEqualTo("1,293 days (3 years)");
    }

    private static FactWords words(String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/explained", "messages/returns");
        texts.setDefaultEncoding("UTF-8");
        return new FactWords(texts, Catalogue.read(Release.shipped().catalogue().bytes()), new Locale(language));
    }
}
