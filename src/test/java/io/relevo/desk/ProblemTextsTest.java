package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"problems", "entries"})
    void saysTheSameInBothLanguagesWithTheSameArguments(String bundle) throws IOException {
        Properties spanish = read(bundle + "_es");
        Properties english = read(bundle + "_en");

        assertThat(english.keySet()).isEqualTo(spanish.keySet());
        for (String key : spanish.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(spanish.getProperty(key)));
        }
    }

    private static long arguments(String text) {
        return Arrays.stream(new MessageFormat(text).getFormatsByArgumentIndex())
                .count();
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var in = ProblemTextsTest.class.getResourceAsStream("/messages/" + file + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
