package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void everyBundleSpeaksSpanishUnlessAskedForAnotherLanguageItKnows() throws IOException {
        var languages = new Languages().messageSource();

        assertThat(languages.getMessage("wording.test.greeting", null, Locale.ENGLISH))
                .isEqualTo("Good day");
        assertThat(languages.getMessage("wording.test.greeting", null, Locale.forLanguageTag("es-CL")))
                .isEqualTo("Buen día");
        assertThat(languages.getMessage("wording.test.greeting", null, Locale.FRENCH))
                .isEqualTo("Buen día");
    }
}
