package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    @Test
    void comeBackFromJsonAsTheyWere() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Facts facts = Randomly.facts(random);

            assertThat(Facts.read(facts.json())).isEqualTo(facts);
            assertThat(Facts.read(facts.json()).json()).isEqualTo(facts.json());
        }
    }

    @Test
    void keepEveryDigit() {
        Facts facts = Facts.of(Map.of(
                "small", new BigDecimal("0.000000123"),
                "long", new BigDecimal("1234567890.123456789012345"),
                "big", new BigInteger("123456789012345678901234567890")));

        assertThat(Facts.read(facts.json())).isEqualTo(facts);
        assertThat(facts.number("long")).isEqualByComparingTo("1234567890.123456789012345");
    }

    @Test
    void areEqualWhenTheySayTheSame() {
        assertThat(Facts.of(Map.of("lineValue", new BigDecimal("45.50"))))
                .isEqualTo(Facts.of(Map.of("lineValue", 45.5)));
        assertThat(Facts.of(Map.of("quantity", 3))).isEqualTo(Facts.of(Map.of("quantity", new BigDecimal("3.0"))));
    }

    @Test
    void takeNoNoticeOfWhatIsChangedOutsideLater() {
        Map<String, Object> outside = new HashMap<>(Map.of("quantity", 1));
        Facts facts = new Facts(outside, List.of(), List.of(), List.of());

        outside.put("quantity", 2);

        assertThat(facts.integer("quantity")).isOne();
    }

    @Test
    void holdNoNulls() {
        assertThat(Samples.jacket().with("country", null).single()).doesNotContainKey("country");
    }

    @Test
    void refuseWhatIsNoFact() {
        assertThatThrownBy(() -> Facts.of(Map.of("quantity", List.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> Facts.of(Map.of("returnRate", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"single\": 3}", "{\"single\":{\"a\":\"2026-13-01\"}}"})
    void refuseJsonThatIsNone(String json) {
        assertThatThrownBy(() -> Facts.read(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
